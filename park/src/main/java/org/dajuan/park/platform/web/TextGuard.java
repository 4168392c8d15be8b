package org.dajuan.park.platform.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Refuses texts in JSON that PostgreSQL cannot store: U+0000 and halves of surrogate pairs. */
@Component
class TextGuard extends SimpleModule {

    TextGuard() {
        super("text-guard");
        addDeserializer(String.class, new Guarded());
    }

    private static final class Guarded extends StdScalarDeserializer<String> {

        Guarded() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isScalarValue()) {
                return (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
            }
            String text = parser.getValueAsString();
            if (text != null
                    && (text.indexOf('\0') >= 0
                            || !StandardCharsets.UTF_8.newEncoder().canEncode(text))) {
                return context.reportInputMismatch(this, "A text contains U+0000 or half a surrogate pair.");
            }
            return text;
        }
    }
}
