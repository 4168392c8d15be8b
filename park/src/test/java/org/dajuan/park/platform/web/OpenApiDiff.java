package org.dajuan.park.platform.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What in a newer description would break a client written for the older one. */
final class OpenApiDiff {

    private final JsonNode older;
    private final JsonNode newer;
    private final List<String> breaking = new ArrayList<>();

    private OpenApiDiff(JsonNode older, JsonNode newer) {
        this.older = older;
        this.newer = newer;
    }

    static List<String> breaking(JsonNode older, JsonNode newer) {
        OpenApiDiff diff = new OpenApiDiff(older, newer);
        diff.paths();
        diff.schemas();
        return diff.breaking;
    }

    private void paths() {
        for (Map.Entry<String, JsonNode> path : older.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                String name = operation.getKey() + " " + path.getKey();
                JsonNode present = newer.path("paths").path(path.getKey()).path(operation.getKey());
                if (present.isMissingNode()) {
                    breaking.add(name + " is gone");
                } else {
                    operation(name, operation.getValue(), present);
                }
            }
        }
    }

    private void operation(String name, JsonNode before, JsonNode now) {
        for (JsonNode parameter : now.path("parameters")) {
            JsonNode known =
                    named(before.path("parameters"), parameter.path("name").asString());
            boolean required = parameter.path("required").asBoolean();
            if (required && (known.isMissingNode() || !known.path("required").asBoolean())) {
                breaking.add(name + " now requires the parameter "
                        + parameter.path("name").asString());
            }
            if (!known.isMissingNode() && !known.path("schema").equals(parameter.path("schema"))) {
                breaking.add(name + " changed the type of the parameter "
                        + parameter.path("name").asString());
            }
        }
        if (!before.path("requestBody").equals(now.path("requestBody"))) {
            breaking.add(name + " takes another body");
        }
        for (Map.Entry<String, JsonNode> response : before.path("responses").properties()) {
            if (!response.getValue()
                    .path("content")
                    .equals(now.path("responses").path(response.getKey()).path("content"))) {
                breaking.add(name + " answers " + response.getKey() + " differently");
            }
        }
        Set<String> roles = texts(now.path("x-roles"));
        if (!before.path("x-roles").isMissingNode() && !now.path("x-roles").isMissingNode()) {
            texts(before.path("x-roles")).stream()
                    .filter(role -> !roles.contains(role))
                    .forEach(role -> breaking.add(name + " is closed to the role " + role));
        } else if (before.path("x-roles").isMissingNode()
                && !now.path("x-roles").isMissingNode()) {
            breaking.add(name + " now asks for a role");
        }
        if (before.path("security").isMissingNode() && !now.path("security").isMissingNode()) {
            breaking.add(name + " now needs a sign-in");
        }
    }

    private void schemas() {
        Set<String> sent = reachable(newer, "requestBody");
        for (Map.Entry<String, JsonNode> schema :
                older.at("/components/schemas").properties()) {
            String name = schema.getKey();
            JsonNode now = newer.at("/components/schemas").path(name);
            if (now.isMissingNode()) {
                continue;
            }
            Set<String> requiredBefore = texts(schema.getValue().path("required"));
            Set<String> requiredNow = texts(now.path("required"));
            for (Map.Entry<String, JsonNode> property :
                    schema.getValue().path("properties").properties()) {
                JsonNode type = now.path("properties").path(property.getKey());
                if (type.isMissingNode()) {
                    breaking.add(name + "." + property.getKey() + " is gone");
                } else if (!type.equals(property.getValue())) {
                    breaking.add(name + "." + property.getKey() + " changed its type");
                }
            }
            if (sent.contains(name)) {
                requiredNow.stream()
                        .filter(property -> !requiredBefore.contains(property))
                        .forEach(property -> breaking.add(name + "." + property + " is now required"));
            }
        }
    }

    private static Set<String> reachable(JsonNode document, String part) {
        Set<String> found = new HashSet<>();
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                collect(operation.path(part), document, found);
            }
        }
        return found;
    }

    private static void collect(JsonNode node, JsonNode document, Set<String> found) {
        String reference = node.path("$ref").asString("");
        if (!reference.isEmpty()) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            if (found.add(name)) {
                collect(document.at("/components/schemas").path(name), document, found);
            }
        }
        for (JsonNode child : node) {
            collect(child, document, found);
        }
    }

    private static JsonNode named(JsonNode list, String name) {
        for (JsonNode item : list) {
            if (item.path("name").asString().equals(name)) {
                return item;
            }
        }
        return list.path("absent");
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(item -> texts.add(item.asString()));
        return texts;
    }
}
