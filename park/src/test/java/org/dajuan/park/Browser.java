package org.dajuan.park;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser does: keeps cookies and sends the token against forged posts back in a header. */
public final class Browser {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private static final JsonMapper JSON = new JsonMapper();

    private final String base;
    public final Map<String, String> cookies = new LinkedHashMap<>();

    public Browser(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** An answer of the server. */
    public record Reply(int status, HttpResponse<byte[]> response) {

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** A field of the body as text; "" where it is absent. */
        public String field(String name) {
            JsonNode node = json().path(name);
            return node.isMissingNode() ? "" : node.asString();
        }

        @Override
        public String toString() {
            return status + " " + text();
        }
    }

    public Reply signIn(String login, String password) {
        return post("/api/v1/login", Map.of("login", login, "password", password));
    }

    public Reply get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Reply post(String path, Object body, String... headers) {
        return write("POST", path, body, headers);
    }

    public Reply put(String path, Object body, String... headers) {
        return write("PUT", path, body, headers);
    }

    public Reply delete(String path, String... headers) {
        return write("DELETE", path, null, headers);
    }

    /** A write as our own pages do it. */
    public Reply write(String method, String path, @Nullable Object body, String... headers) {
        if (!cookies.containsKey("XSRF-TOKEN")) {
            get("/api/v1/csrf");
        }
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "X-XSRF-TOKEN";
        all[headers.length + 1] = cookies.getOrDefault("XSRF-TOKEN", "");
        return send(method, path, body, all);
    }

    /** Sends one file as a form does, with fields as pairs of name and value. */
    public Reply upload(String path, String fileName, byte[] content, String... fields) {
        String boundary = "----park" + Long.toHexString(System.nanoTime());
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n"
                            + fields[i + 1] + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return write("POST", path, body.toByteArray(), "Content-Type", "multipart/form-data; boundary=" + boundary);
    }

    /** A request as it is: a String body is sent unchanged, anything else as JSON. */
    public Reply send(String method, String path, @Nullable Object body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path));
        boolean typed = false;
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
            typed |= headers[i].equalsIgnoreCase("Content-Type");
        }
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            byte[] bytes = body instanceof byte[] raw
                    ? raw
                    : body instanceof String text
                            ? text.getBytes(StandardCharsets.UTF_8)
                            : JSON.writeValueAsBytes(body);
            request.method(method, BodyPublishers.ofByteArray(bytes));
            if (!typed) {
                request.header("Content-Type", "application/json");
            }
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(e -> e.getKey() + "=" + e.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Reply(response.statusCode(), response);
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
