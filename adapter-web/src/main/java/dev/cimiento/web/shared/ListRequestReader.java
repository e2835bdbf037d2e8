package dev.cimiento.web.shared;

import dev.cimiento.domain.shared.Invalid;
import dev.cimiento.domain.shared.PageRequest;
import dev.cimiento.domain.shared.Position;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.MethodParameter;

/** Reads a {@link ListRequest}; what the page cannot be is the client's mistake, like a parameter that is unknown. */
final class ListRequestReader {

    private ListRequestReader() {}

    static ListRequest<?> read(HttpServletRequest request, MethodParameter parameter) {
        ListAddress address = ListAddress.of(request);
        SortOrder order = SortOrder.of(request.getParameter(ListParameter.SORT.text()), parameter);
        int limit = value(request, ListParameter.LIMIT, Literal.INTEGER::read).orElse(PageRequest.DEFAULT_LIMIT);
        boolean counted =
                value(request, ListParameter.COUNT, Literal.BOOLEAN::read).orElse(false);
        Position from = position(request, order, address);
        try {
            return new ListRequest<>(
                    new PageRequest<>(order.key(), order.direction(), from, limit, counted), order.text(), address);
        } catch (Invalid invalid) {
            throw new MalformedRequest(invalid.violations());
        }
    }

    private static Position position(HttpServletRequest request, SortOrder order, ListAddress address) {
        Optional<Position> cursor = value(
                        request, ListParameter.CURSOR, text -> Cursor.read(text, order, address.filter()))
                .map(Cursor::position);
        Optional<Position> offset =
                value(request, ListParameter.OFFSET, Literal.INTEGER::read).map(Position.Offset::new);
        if (cursor.isPresent() && offset.isPresent()) {
            throw new MalformedRequest(ListParameter.OFFSET.text(), "cannot be given together with a cursor");
        }
        return cursor.or(() -> offset).orElse(Position.START);
    }

    private static <T> Optional<T> value(
            HttpServletRequest request, ListParameter parameter, Function<String, T> reader) {
        try {
            return Optional.ofNullable(request.getParameter(parameter.text())).map(reader);
        } catch (MalformedValue malformed) {
            throw malformed.of(parameter.text());
        }
    }
}
