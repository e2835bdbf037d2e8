import java.math.BigDecimal;
import java.util.List;
import org.openapitools.client.ApiClient;
import org.openapitools.client.api.CartApi;
import org.openapitools.client.api.OrdersApi;
import org.openapitools.client.api.ProductsApi;
import org.openapitools.client.api.StockApi;
import org.openapitools.client.model.AddressRequest;
import org.openapitools.client.model.CartLineRequest;
import org.openapitools.client.model.Order;
import org.openapitools.client.model.OrderRequest;
import org.openapitools.client.model.Product;
import org.openapitools.client.model.ProductPatch;
import org.openapitools.client.model.ProductRequest;
import org.openapitools.client.model.StockMovementRequest;

/** Creates, lists, patches and orders a product with the generated client. Arguments: the server's URL, a token. */
public final class UseClient {

    public static void main(String[] arguments) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + arguments[1]));
        ProductsApi products = new ProductsApi(client);

        Product created = products.createProduct(
                new ProductRequest().name("Generated in Java").price(new BigDecimal("12.90")).active(false), null);
        require(products.listProducts(ProductsApi.APIListProductsRequest.newBuilder()
                                .ids(List.of(created.getId()))
                                .build())
                        .getItems()
                        .size()
                == 1);

        Product patched =
                products.patchProduct(created.getId(), new ProductPatch().price(new BigDecimal("11.90")), null);
        require(patched.getPrice().toString().equals("11.90"));
        require(!patched.getActive());

        products.patchProduct(created.getId(), new ProductPatch().active(true), null);
        new StockApi(client).moveStock(created.getId(), new StockMovementRequest().delta(5).reason("delivery"), null);
        new CartApi(client).setCartItem(created.getId(), new CartLineRequest().quantity(2));
        Order order = new OrdersApi(client)
                .placeOrder(
                        "java " + created.getId(),
                        new OrderRequest()
                                .shippingAddress(new AddressRequest()
                                        .recipient("Ada")
                                        .street("1 Main St")
                                        .city("Madrid")
                                        .country("ES")));
        require(order.getTotal().toString().equals("23.80"));
        require(order.getState() == Order.StateEnum.PLACED);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
