package dev.cimiento.web.shared.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

class TokenCountTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "\"a\"",
                "[]",
                "{}",
                "[1, 2, 3]",
                "{\"a\": {\"b\": [true, null, {}]}, \"c\": \"x\"}",
                "{\"a,b:c[{\": \"}],:\"}",
                "{\"quoted \\\" and \\\\\": [\"\\\\\", 1, 2]}",
                "{\"\u00e4\u20ac\": [\"\ud83d\ude00\", 1]}",
                "[1, 2,, 3, 4]",
                "[1, 2 \" , 3",
                "{'a': [1, 2]}",
            })
    void parser_never_reads_more_tokens_than_were_counted(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        TokenCount count = new TokenCount();
        for (int i = 0; i < bytes.length; i++) {
            count.add(bytes, i, i + 1);
        }

        assertThat(read(json)).isLessThanOrEqualTo(count.max());
    }

    private static int read(String json) {
        int tokens = 0;
        try (JsonParser parser = JSON.createParser(json)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        } catch (JacksonException notJson) {
            return tokens;
        }
        return tokens;
    }
}
