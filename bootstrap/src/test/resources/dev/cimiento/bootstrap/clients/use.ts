// Creates, lists, patches and orders a product with the generated client. Arguments: the server's URL, a token.
import { CartApi, Configuration, OrdersApi, ProductsApi, StockApi } from './index';

declare const process: { argv: string[]; exit(code: number): void };

function require_(holds: boolean, what: string): void {
    if (!holds) {
        throw new Error(what);
    }
}

async function use(basePath: string, token: string): Promise<void> {
    const configuration = new Configuration({ basePath, headers: { Authorization: `Bearer ${token}` } });
    const products = new ProductsApi(configuration);

    const created = await products.createProduct({
        productRequest: { name: 'Generated in TypeScript', price: 12.9, active: false },
    });
    const listed = await products.listProducts({ ids: [created.id] });
    require_(listed.items.length === 1, 'listed');

    const patched = await products.patchProduct({ id: created.id, productPatch: { price: 11.9 } });
    require_(patched.price === 11.9 && !patched.active, 'an inactive product stays inactive');

    await products.patchProduct({ id: created.id, productPatch: { active: true } });
    await new StockApi(configuration).moveStock({
        id: created.id,
        stockMovementRequest: { delta: 5, reason: 'delivery' },
    });
    await new CartApi(configuration).setCartItem({ id: created.id, cartLineRequest: { quantity: 2 } });
    const order = await new OrdersApi(configuration).placeOrder({
        idempotencyKey: `typescript ${created.id}`,
        orderRequest: {
            shippingAddress: { recipient: 'Ada', street: '1 Main St', city: 'Madrid', country: 'ES' },
        },
    });
    require_(order.total === 23.8 && order.state === 'placed', 'ordered');
}

use(process.argv[2], process.argv[3]).catch((failure) => {
    console.error(failure);
    process.exit(1);
});
