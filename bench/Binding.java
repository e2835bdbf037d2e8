import dev.cimiento.web.catalog.product.ProductFilter;
import dev.cimiento.web.shared.strict.FilterArgument;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.web.bind.support.ConfigurableWebBindingInitializer;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.ServletModelAttributeMethodProcessor;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

/** Binds the parameters of a request for products with Spring and with this project's resolver in turn. */
class Binding {

    private static final Map<String, String[]> PARAMETERS =
            Map.of("sku", new String[] {"BEV-0001"}, "active", new String[] {"true"}, "minPrice", new String[] {"1.50"});

    private static Object sink;

    public static void main(String[] arguments) throws Exception {
        long nanoseconds = Long.parseLong(arguments[0]) * 1_000_000_000;
        HandlerMethodArgumentResolver spring = new ServletModelAttributeMethodProcessor(true);
        HandlerMethodArgumentResolver own = new FilterArgument();
        for (int round = 0; round < 3; round++) {
            System.out.printf(
                    "Spring %7.2f us   FilterArgument %7.2f us%n",
                    microseconds(spring, nanoseconds), microseconds(own, nanoseconds));
        }
    }

    private static double microseconds(HandlerMethodArgumentResolver resolver, long nanoseconds) throws Exception {
        MethodParameter parameter =
                new MethodParameter(Binding.class.getDeclaredMethod("handler", ProductFilter.class), 0);
        ConfigurableWebBindingInitializer initializer = new ConfigurableWebBindingInitializer();
        initializer.setConversionService(new DefaultConversionService());
        WebDataBinderFactory binders = new ServletRequestDataBinderFactory(List.of(), initializer);
        HttpServletRequest request = request();
        long begin = System.nanoTime();
        long count = 0;
        while (System.nanoTime() - begin < nanoseconds) {
            sink = resolver.resolveArgument(
                    parameter, new ModelAndViewContainer(), new ServletWebRequest(request), binders);
            count++;
        }
        return (System.nanoTime() - begin) / 1e3 / count;
    }

    static void handler(ProductFilter filter) {}

    /** Returns a request that has query parameters and nothing else. */
    private static HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                Binding.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, values) ->
                        switch (method.getName()) {
                            case "getParameter" -> PARAMETERS.containsKey((String) values[0])
                                    ? PARAMETERS.get((String) values[0])[0]
                                    : null;
                            case "getParameterValues" -> PARAMETERS.get((String) values[0]);
                            case "getParameterMap" -> PARAMETERS;
                            case "getParameterNames" -> Collections.enumeration(PARAMETERS.keySet());
                            case "getAttributeNames", "getHeaderNames", "getHeaders" -> Collections.emptyEnumeration();
                            default -> null;
                        });
    }
}
