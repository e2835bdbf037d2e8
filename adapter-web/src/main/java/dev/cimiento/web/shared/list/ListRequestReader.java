package dev.cimiento.web.shared.list;

import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Violation;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Position;
import dev.cimiento.web.shared.export.ExportRequest;
import dev.cimiento.web.shared.problem.MalformedRequest;
import dev.cimiento.web.shared.problem.MalformedValue;
import dev.cimiento.web.shared.value.ValueFormat;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.core.MethodParameter;

/** Reads a {@link ListRequest} or an {@link ExportRequest} from the query parameters. */
public final class ListRequestReader {

    /** The parameter of lists that can be searched for words. */
    private static final String SEARCH = "text";

    private final HttpServletRequest request;
    private final List<Violation> violations = new ArrayList<>();

    private ListRequestReader(HttpServletRequest request) {
        this.request = request;
    }

    /** @throws MalformedRequest with all errors of the five parameters */
    public static ListRequest<?> read(HttpServletRequest request, MethodParameter parameter) {
        ListRequestReader reader = new ListRequestReader(request);
        ListRequest<?> list = reader.list(parameter);
        if (!reader.violations.isEmpty()) {
            throw new MalformedRequest(reader.violations);
        }
        return list;
    }

    /** @throws MalformedRequest if the list does not offer the sort order */
    public static ExportRequest<?> readExport(HttpServletRequest request, MethodParameter parameter) {
        ListRequestReader reader = new ListRequestReader(request);
        SortOrder order = reader.order(parameter);
        if (!reader.violations.isEmpty()) {
            throw new MalformedRequest(reader.violations);
        }
        return new ExportRequest<>(order.key(), order.direction());
    }

    /** Returns all errors of the parameters. */
    public static List<Violation> violations(HttpServletRequest request, MethodParameter parameter) {
        ListRequestReader reader = new ListRequestReader(request);
        if (parameter.getParameterType() == ExportRequest.class) {
            reader.order(parameter);
        } else {
            reader.list(parameter);
        }
        return reader.violations;
    }

    private SortOrder order(MethodParameter parameter) {
        boolean searched = request.getParameter(SEARCH) != null;
        return value(
                ListParameter.SORT, text -> SortOrder.of(text, parameter), SortOrder.defaultOrder(parameter, searched));
    }

    /** Reads all parameters. An invalid one is treated as missing, so that the errors of the others are found too. */
    private ListRequest<?> list(MethodParameter parameter) {
        ListUrl url = ListUrl.of(request);
        SortOrder order = order(parameter);
        Position from = violations.isEmpty() ? position(order, url) : Position.START;
        int limit = value(ListParameter.LIMIT, ValueFormat.INTEGER::read, PageRequest.DEFAULT_LIMIT);
        boolean counted = value(ListParameter.COUNT, ValueFormat.BOOLEAN::read, false);
        return new ListRequest<>(page(order, from, limit, counted), order.text(), url);
    }

    private PageRequest<?> page(SortOrder order, Position from, int limit, boolean counted) {
        try {
            return new PageRequest<>(order.key(), order.direction(), from, limit, counted);
        } catch (Invalid invalid) {
            violations.addAll(invalid.violations());
            return PageRequest.first(order.key(), PageRequest.DEFAULT_LIMIT);
        }
    }

    private Position position(SortOrder order, ListUrl url) {
        Position offset = value(
                ListParameter.OFFSET, text -> new Position.Offset(ValueFormat.INTEGER.read(text)), Position.START);
        Position cursor = value(
                ListParameter.CURSOR,
                text -> Cursor.read(text, order, url.filter()).position(),
                offset);
        if (isGiven(ListParameter.CURSOR) && isGiven(ListParameter.OFFSET)) {
            violations.add(new Violation(
                    ListParameter.OFFSET.text(),
                    ViolationCode.CONTRADICTORY,
                    "cannot be given together with a cursor"));
        }
        return cursor;
    }

    private boolean isGiven(ListParameter parameter) {
        return request.getParameter(parameter.text()) != null;
    }

    private <T> T value(ListParameter parameter, Function<String, ? extends T> reader, T defaultValue) {
        String text = request.getParameter(parameter.text());
        try {
            return text == null ? defaultValue : reader.apply(text);
        } catch (MalformedValue malformed) {
            violations.add(malformed.of(parameter.text()));
            return defaultValue;
        }
    }
}
