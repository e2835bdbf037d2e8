package dev.cimiento.web.shared;

import java.beans.PropertyEditorSupport;
import java.math.BigDecimal;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Reads booleans and numbers in parameters in the one form that they have. By editors, since Spring tries its own
 * lenient ones where a converter fails, and replaces them only by others.
 */
@ControllerAdvice
final class ParameterForms {

    @InitBinder
    void register(WebDataBinder binder) {
        binder.registerCustomEditor(boolean.class, new LiteralEditor(Literal.BOOLEAN));
        binder.registerCustomEditor(Boolean.class, new LiteralEditor(Literal.BOOLEAN));
        binder.registerCustomEditor(BigDecimal.class, new LiteralEditor(Literal.DECIMAL));
        binder.registerCustomEditor(int.class, new LiteralEditor(Literal.INTEGER));
        binder.registerCustomEditor(Integer.class, new LiteralEditor(Literal.INTEGER));
    }

    private static final class LiteralEditor extends PropertyEditorSupport {

        private final Literal<?> literal;

        LiteralEditor(Literal<?> literal) {
            this.literal = literal;
        }

        @Override
        public void setAsText(String text) {
            setValue(literal.read(text));
        }
    }
}
