package org.dajuan.park.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dajuan.park.Browser;
import org.dajuan.park.Browser.Reply;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.platform.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every endpoint there is, called by nobody and by each role with seeded hostile requests made from its own description.
 * Whatever is sent, the answer keeps to what the description declares and is never our fault (5xx).
 *
 * <p>Rounds go on until each pair of endpoint and caller had its turn, at most 35 s, and at least {@code
 * -Ddajuan.hostile.seconds} (default 15). {@code -Ddajuan.hostile.seed} repeats or varies a run.
 */
class HostileEverywhereIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SHOWN = 20;
    private static final Duration MOST = Duration.ofSeconds(35);

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "x",
            "甲".repeat(3000),
            "😀\u202eé\u0301",
            "'; drop table platform.audit_entry; --",
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "=1+1",
            "1e999999999",
            "-1",
            "null",
            "2026-02-30",
            "2026-13",
            "%s%n%x",
            "${jndi:ldap://x}",
            "\t\n\r",
            "01900000-0000-7000-8000-00000000d001");

    /** As they stand in JSON: not all of them are JSON. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "99999999999999999999999999",
            "1.5",
            "[]",
            "{}",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[[[[[]]]]]",
            "{\"a\":{\"b\":[null]}}",
            "NaN",
            "'x'",
            "undefined");

    private static final List<String> PATHS = List.of(
            "01900000-0000-7000-8000-00000000d001",
            "01900000-0000-7000-8000-00000000e001",
            "01900000-0000-7000-8000-ffffffffffff",
            "0",
            "-1",
            "%00",
            "%ED%A0%80",
            "%F0%9F%98%80",
            "%2e%2e%2f",
            "a%2Fb",
            "%27%20or%201=1",
            "x".repeat(2000),
            "2025",
            "2147483648",
            ";jsessionid=1");

    private record Call(String method, String path, JsonNode operation) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private final ParkUnderTest park = ParkUnderTest.shared();
    private final long seed = Long.getLong("dajuan.hostile.seed", 20261124);
    private final Random random = new Random(seed);
    private final Map<String, Browser> browsers = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private JsonNode schemas = JSON.readTree("{}");

    @Test
    void whateverIsSentTheAnswerKeepsToItsDescriptionAndIsNeverOurFault() {
        List<Call> calls = calls();
        List<String> callers = new ArrayList<>(List.of("nobody"));
        for (Role role : Role.values()) {
            callers.add(role.word());
        }
        long begin = System.nanoTime();
        long least =
                Duration.ofSeconds(Long.getLong("dajuan.hostile.seconds", 15)).toNanos();
        int rounds = 0;
        int sent = 0;
        int taken = 0;
        // Each round calls every endpoint once; after as many rounds as callers every pair had its turn.
        for (long spent = 0;
                rounds < 1 || spent < least || (rounds < callers.size() && spent < Math.max(least, MOST.toNanos()));
                spent = System.nanoTime() - begin) {
            for (int i = 0; i < calls.size(); i++) {
                taken += attack(calls.get(i), callers.get((i + rounds) % callers.size())) ? 1 : 0;
                sent++;
            }
            rounds++;
        }
        System.out.printf(
                "HostileEverywhereIT: %d endpoints × %d callers, %d rounds, %d requests (seed %d), %d accepted, %d wrong%n",
                calls.size(), callers.size(), rounds, sent, seed, taken, wrong.size());
        assertThat(wrong.subList(0, Math.min(SHOWN, wrong.size())))
                .as(wrong.size() + " answers of " + sent + " (seed " + seed + ")")
                .isEmpty();
        assertThat(taken)
                .as("some requests must be good, or the endpoints were never reached")
                .isPositive();
    }

    private List<Call> calls() {
        RequestMappingHandlerMapping mapping =
                park.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        JsonNode description = JSON.readTree(JSON.writeValueAsString(OpenApi.describe(mapping.getHandlerMethods())));
        schemas = description.at("/components/schemas");
        List<String> streams = mapping.getHandlerMethods().keySet().stream()
                .filter(info ->
                        info.getProducesCondition().getProducibleMediaTypes().contains(MediaType.TEXT_EVENT_STREAM))
                .map(RequestMappingInfo::getPatternValues)
                .flatMap(java.util.Set::stream)
                .toList();
        List<Call> calls = new ArrayList<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (!streams.contains(path.getKey())) {
                        calls.add(new Call(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                operation.getValue()));
                    }
                }));
        return calls;
    }

    /** A signed-in browser of the caller; one whose session an attack has ended signs in again. */
    private Browser browser(String caller) {
        return browsers.computeIfAbsent(caller, name -> name.equals("nobody") ? park.browser() : park.browserOf(name));
    }

    private boolean attack(Call call, String caller) {
        String path = path(call);
        List<String> headers = new ArrayList<>();
        header(headers, "Accept", List.of("*/*", "application/json", "image/png", "garbage"), 6);
        header(headers, "If-Match", List.of("\"v1\"", "\"v99999999999999999999\"", "*", "v1", "\"\""), 1);
        header(headers, "Idempotency-Key", List.of("k" + random.nextInt(50), "with space", "x".repeat(300)), 5);
        header(headers, "X-Request-Id", List.of("short", "x".repeat(500), "ok-request-1"), 8);
        Object body = body(call, headers);
        Browser browser = browser(caller);
        String what = caller + " " + call.method() + " " + shortened(path) + " " + shortened(String.valueOf(body)) + " "
                + headers.stream().map(HostileEverywhereIT::shortened).toList();
        Reply reply;
        try {
            // Now and then without the token against forgery.
            reply = random.nextInt(20) == 0
                    ? browser.send(call.method(), path, body, headers.toArray(String[]::new))
                    : browser.write(call.method(), path, body, headers.toArray(String[]::new));
        } catch (IllegalArgumentException | IllegalStateException e) {
            wrong.add("no answer to " + what + ": " + e);
            return false;
        }
        String fault = fault(call, reply);
        if (fault != null) {
            wrong.add(fault + " ← " + what + " → " + reply.status() + " " + shortened(reply.text()));
        }
        if (reply.status() == 401
                || call.path().endsWith("/logout")
                || call.path().endsWith("/login")) {
            browsers.remove(caller);
        }
        return reply.status() < 300;
    }

    private static @Nullable String fault(Call call, Reply reply) {
        int status = reply.status();
        if (status >= 500) {
            return "our fault";
        }
        if (status < 400) {
            JsonNode declared = call.operation().path("responses");
            return declared.has(Integer.toString(status)) || (status < 300 && declared.has("2XX"))
                    ? null
                    : "undeclared status";
        }
        if (status == 406 && reply.text().isEmpty()) {
            return null;
        }
        if (!reply.header("Content-Type").startsWith("application/problem+json")) {
            return "no problem+json but \"" + reply.header("Content-Type") + "\"";
        }
        JsonNode problem = reply.json();
        if (problem.path("status").asInt() != status
                || !problem.path("type").asString("").startsWith("urn:dajuan:problem:")) {
            return "a problem that contradicts its status";
        }
        for (String inside : List.of("org.dajuan.", "org.springframework", "Exception", "PSQL", "at java.")) {
            if (problem.path("detail").asString("").contains(inside)) {
                return "our insides in the detail";
            }
        }
        return null;
    }

    private String path(Call call) {
        String path = call.path();
        while (path.contains("{")) {
            int from = path.indexOf('{');
            path = path.substring(0, from) + pick(PATHS) + path.substring(path.indexOf('}') + 1);
        }
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : call.operation().path("parameters")) {
            if (parameter.path("in").asString("").equals("query") && random.nextInt(3) > 0) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(parameter.path("name").asString())
                        .append('=')
                        .append(encoded(queryValue(parameter.path("schema"))));
            }
        }
        if (random.nextInt(6) == 0) {
            query.append(query.isEmpty() ? "?" : "&").append("x=%00");
        }
        return path + query;
    }

    private String queryValue(JsonNode schema) {
        if (random.nextInt(3) > 0) {
            return pick(TEXTS);
        }
        return schema.path("type").asString("").equals("integer") ? Integer.toString(random.nextInt(60)) : "2025";
    }

    private @Nullable Object body(Call call, List<String> headers) {
        JsonNode content = call.operation().path("requestBody").path("content");
        if (content.isMissingNode() || random.nextInt(15) == 0) {
            return random.nextInt(10) == 0 ? "{}" : null;
        }
        if (random.nextInt(20) == 0) {
            headers.addAll(
                    List.of("Content-Type", pick(List.of("text/xml", "a/b;;c=", "application/x-www-form-urlencoded"))));
            return "a=b";
        }
        if (content.has("multipart/form-data")) {
            return multipart(content.at("/multipart~1form-data/schema/properties"), headers);
        }
        JsonNode schema = content.has("application/json")
                ? content.path("application/json").path("schema")
                : JSON.readTree("{\"type\":\"string\"}");
        return switch (random.nextInt(12)) {
            case 0 -> noise(400);
            case 1 -> "[".repeat(3000);
            case 2 -> pick(VALUES);
            case 3 -> value(schema, 0).replaceFirst("\\{", "{\"unknown\":1,");
            default -> value(schema, 0);
        };
    }

    private byte[] multipart(JsonNode parts, List<String> headers) {
        headers.addAll(List.of("Content-Type", "multipart/form-data; boundary=cut"));
        StringBuilder text = new StringBuilder();
        parts.properties()
                .forEach(part -> text.append("--cut\r\nContent-Disposition: form-data; name=\"")
                        .append(part.getKey())
                        .append("\"; filename=\"")
                        .append(pick(List.of("a.xlsx", "a.csv", "", "../x", "表.xlsx")))
                        .append("\"\r\n\r\n")
                        .append(pick(List.of(
                                "",
                                "PK\u0003\u0004",
                                "a,b\n1,2\n",
                                "统一社会信用代码,企业名称\n1,x\n",
                                "\u0000\u0001",
                                "%PDF-1.7")))
                        .append("\r\n"));
        if (random.nextInt(5) > 0) {
            text.append("--cut--\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** JSON by a schema, with a hostile value here and there. */
    private String value(JsonNode schema, int depth) {
        if (random.nextInt(9) == 0) {
            return pick(VALUES);
        }
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asString().replaceAll(".*/", "");
            return depth > 6 ? "null" : value(schemas.path(name), depth + 1);
        }
        if (schema.has("anyOf")) {
            return random.nextInt(3) == 0 ? "null" : value(schema.path("anyOf").get(0), depth);
        }
        if (schema.has("enum")) {
            return JSON.writeValueAsString(
                    schema.path("enum").get(random.nextInt(schema.path("enum").size())));
        }
        return switch (schema.path("type").asString("")) {
            case "object" -> object(schema, depth);
            case "array" -> {
                List<String> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(value(schema.path("items"), depth + 1));
                }
                yield "[" + String.join(",", items) + "]";
            }
            case "boolean" -> Boolean.toString(random.nextBoolean());
            case "integer", "number" -> pick(List.of("0", "1", "2025", "-7", "2147483648", "9223372036854775807"));
            case "string" ->
                JSON.writeValueAsString(string(schema.path("format").asString("")));
            default -> pick(VALUES);
        };
    }

    private String object(JsonNode schema, int depth) {
        List<String> fields = new ArrayList<>();
        schema.path("properties").properties().forEach(property -> {
            if (random.nextInt(10) > 0) {
                fields.add("\"" + property.getKey() + "\":" + value(property.getValue(), depth + 1));
            }
        });
        if (schema.has("additionalProperties")) {
            fields.add(
                    JSON.writeValueAsString(pick(TEXTS)) + ":" + value(schema.path("additionalProperties"), depth + 1));
        }
        return "{" + String.join(",", fields) + "}";
    }

    private String string(String format) {
        if (random.nextInt(3) == 0) {
            return pick(TEXTS);
        }
        return switch (format) {
            case "uuid" ->
                pick(List.of("01900000-0000-7000-8000-00000000e001", "01900000-0000-7000-8000-0000000000aa"));
            case "date" -> pick(List.of("2025-06-30", "-999999999-01-01", "+999999999-12-31"));
            case "date-time" ->
                pick(List.of("2025-06-30T00:00:00Z", "-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z"));
            case "decimal" -> pick(List.of("12.5", "1E+100000", "-0"));
            default -> pick(List.of("名称" + random.nextInt(1000), "leader", "2025", "2025-Q1", "gdp", "亿元"));
        };
    }

    private String noise(int most) {
        byte[] bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private void header(List<String> headers, String name, List<String> values, int seldom) {
        if (random.nextInt(seldom + 1) == 0) {
            headers.addAll(List.of(name, pick(values)));
        }
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
