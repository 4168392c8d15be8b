package org.dajuan.park.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiDiffTest {

    private static final String BASE = """
            {"paths": {"/a": {"post": {
                "parameters": [{"name": "q", "required": false, "schema": {"type": "string"}}],
                "x-roles": ["admin", "leader"],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/In"}}}},
                "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Out"}}}}}}}},
             "components": {"schemas": {
                "In": {"properties": {"x": {"type": "string"}}, "required": ["x"]},
                "Out": {"properties": {"y": {"type": "integer"}}, "required": ["y"]}}}}
            """;

    private static JsonNode read(String json) {
        return new JsonMapper().readTree(json);
    }

    private static void assertBreaks(String from, String to, String message) {
        assertThat(BASE).contains(from);
        assertThat(OpenApiDiff.breaking(read(BASE), read(BASE.replace(from, to))))
                .containsExactly(message);
    }

    @Test
    void additionsBreakNothing() {
        String more = BASE.replace("{\"y\": {\"type\": \"integer\"}}", "{\"y\": {\"type\": \"integer\"}, \"z\": {}}")
                .replace("\"leader\"]", "\"leader\", \"auditor\"]")
                .replace("{\"paths\": {", "{\"paths\": {\"/b\": {\"get\": {}}, ");
        assertThat(OpenApiDiff.breaking(read(BASE), read(more))).isEmpty();
    }

    @Test
    void losingAnOperationARoleOrAFieldBreaks() {
        assertBreaks("\"post\"", "\"put\"", "post /a is gone");
        assertBreaks(", \"leader\"", "", "post /a is closed to the role leader");
        assertBreaks("\"y\": {\"type\": \"integer\"}", "\"z\": {}", "Out.y is gone");
    }

    @Test
    void askingForMoreBreaks() {
        assertBreaks("\"required\": false", "\"required\": true", "post /a now requires the parameter q");
        assertBreaks("\"required\": [\"x\"]", "\"required\": [\"x\", \"w\"]", "In.w is now required");
        assertBreaks("\"type\": \"integer\"", "\"type\": \"string\"", "Out.y changed its type");
    }
}
