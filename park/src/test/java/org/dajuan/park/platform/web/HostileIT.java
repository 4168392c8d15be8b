package org.dajuan.park.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dajuan.park.Browser;
import org.dajuan.park.Browser.Reply;
import org.dajuan.park.ParkUnderTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Requests that mean harm or are broken get a problem that says so, never a 5xx and never our insides. */
class HostileIT {

    private final ParkUnderTest park = ParkUnderTest.shared();
    private final Browser admin = park.browserOf("admin");

    private static void assertProblem(Reply reply, int status) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        JsonNode problem = reply.json();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asString()).startsWith("urn:dajuan:problem:");
        assertThat(problem.path("requestId").asString()).isEqualTo(reply.header("X-Request-Id"));
        assertThat(reply.text()).doesNotContain("org.dajuan", "Exception", "at java.", "org.springframework", "SQL");
    }

    @Test
    void anOversizedBodyIsRefusedAnnouncedOrNot() throws IOException {
        assertProblem(admin.post("/api/v1/users", "x".repeat(70_000)), 413);
        String chunk = " ".repeat(0x8000);
        String chunked = "8000\r\n" + chunk + "\r\n8000\r\n" + chunk + "\r\n8000\r\n" + chunk + "\r\n0\r\n\r\n";
        String answer = raw("POST /api/v1/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\nCookie: XSRF-TOKEN=t\r\nX-XSRF-TOKEN: t\r\n\r\n"
                + chunked);
        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @Test
    void anUploadThatEndsInTheMiddleIsTheSendersFault() throws IOException {
        // Without the header against forgery the server looks for it among the parameters, so reads the broken upload
        // at once.
        String body = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nhalf";
        String answer =
                raw("POST /api/v1/login HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=cut\r\n"
                        + "Content-Length: " + body.length() + "\r\nConnection: close\r\nCookie: XSRF-TOKEN=t\r\n\r\n"
                        + body);
        assertThat(answer).startsWith("HTTP/1.1 400").contains("cannot be read");
    }

    @Test
    void malformedJsonIsRefusedWithItsPosition() {
        Reply reply = admin.post("/api/v1/users", "{\n  \"login\": \"abc\",\n  \"roles\" [\n}");
        assertProblem(reply, 400);
        assertThat(reply.json().at("/values/line").asInt()).isEqualTo(3);
        assertThat(reply.json().at("/values/column").asInt()).isPositive();
    }

    @Test
    void anUnknownFieldIsNamed() {
        Reply reply = admin.post(
                "/api/v1/users",
                "{\"login\":\"abc\",\"displayName\":\"x\",\"roles\":[\"leader\"],\"isSuperuser\":true}");
        assertProblem(reply, 400);
        assertThat(reply.field("detail")).contains("isSuperuser");
    }

    @Test
    void aWrongTypeIsNamedWithItsField() {
        Reply reply = admin.post(
                "/api/v1/users",
                "{\"login\":\"abc\",\"displayName\":\"x\",\"roles\":[\"leader\"],\"departmentId\":\"twelve\"}");
        assertProblem(reply, 400);
        assertThat(reply.json().at("/values/field").asString()).isEqualTo("departmentId");
    }

    @Test
    void theOffendingValueIsInTheAnswer() {
        Reply reply =
                admin.post("/api/v1/users", Map.of("login", "Ünlöd", "displayName", "x", "roles", List.of("leader")));
        assertProblem(reply, 422);
        assertThat(reply.json().at("/values/field").asString()).isEqualTo("login");
        assertThat(reply.json().at("/values/value").asString()).isEqualTo("ünlöd");
    }

    @Test
    void sqlInAnyFieldIsOnlyText() {
        for (String attack : List.of(
                "'; drop table identity.user_account; --",
                "\" or 1=1 --",
                "admin'/*",
                "$$;select pg_sleep(9);$$",
                "%' union select password_hash from identity.user_account --",
                "\\'; select set_config('dajuan.roles', ',admin,', false); --")) {
            assertThat(park.browser().signIn(attack, attack).status())
                    .as(attack)
                    .isEqualTo(401);
            Reply made = admin.post(
                    "/api/v1/users", Map.of("login", attack, "displayName", attack, "roles", List.of("leader")));
            assertProblem(made, 422);
            String encoded = java.net.URLEncoder.encode(attack, StandardCharsets.UTF_8);
            assertThat(admin.get("/api/v1/audit?action=" + encoded).status()).isEqualTo(200);
            assertThat(admin.get("/api/v1/users?cursor=" + encoded).status()).isEqualTo(400);
            assertThat(admin.get("/api/v1/users/" + encoded.replace("+", "%20")).status())
                    .isIn(400, 404);
        }
        assertThat(admin.get("/api/v1/users").status()).isEqualTo(200);
    }

    @Test
    void textsThatTheDatabaseCannotStoreAreRefused() {
        for (String text : List.of("a\\u0000b", "\\ud800", "\\udfff\\ud800")) {
            assertProblem(
                    admin.post(
                            "/api/v1/users",
                            "{\"login\":\"abc\",\"displayName\":\"" + text + "\",\"roles\":[\"leader\"]}"),
                    400);
        }
        assertProblem(admin.get("/api/v1/audit?action=%00"), 400);
        assertProblem(admin.get("/api/v1/users/%00"), 400);
    }

    @Test
    void aWrongContentTypeMethodOrAcceptIsRefused() {
        assertProblem(admin.post("/api/v1/users", "<user/>", "Content-Type", "text/xml"), 415);
        assertProblem(admin.post("/api/v1/users", "login=x", "Content-Type", "application/x-www-form-urlencoded"), 415);
        assertProblem(admin.post("/api/v1/users", "x", "Content-Type", "no/such;;type="), 415);
        assertProblem(admin.write("PATCH", "/api/v1/users", Map.of()), 405);
        assertThat(admin.get("/api/v1/users", "Accept", "image/png").status()).isEqualTo(406);
    }

    @Test
    void headersCannotBeInjected() throws IOException {
        Reply reply = admin.get("/api/v1/me", "X-Request-Id", "id%0d%0aSet-Cookie:x=y");
        assertThat(reply.header("X-Request-Id")).doesNotContain("Set-Cookie");
        String answer = raw("GET /api/v1/health?x=%0d%0aSet-Cookie:%20stolen=1 HTTP/1.1\r\nHost: x\r\n"
                + "X-Request-Id: abcdefgh\tijkl\r\nConnection: close\r\n\r\n");
        assertThat(answer).doesNotContain("stolen").startsWith("HTTP/1.1 200");
    }

    @Test
    void whatIsNoHttpIsRefusedWithoutOurNameOrVersion() throws IOException {
        for (String request : List.of(
                "GET /api/v1/health\u0001 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /api/v1/me;jsessionid=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET //api//v1/me HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /api/v1/%2e%2e/me HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /api/v1/health HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /api/v1/health HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(20_000)
                        + "\r\nConnection: close\r\n\r\n",
                "POST /api/v1/login HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\nConnection: close\r\n\r\n",
                "POST /api/v1/login HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n"
                        + "Connection: close\r\n\r\n0\r\n\r\n",
                "TRACE /api/v1/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "BREW /api/v1/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) {
            String answer = raw(request);
            assertThat(answer).as(request).matches("(?s)HTTP/1\\.1 4\\d\\d.*");
            assertThat(answer).as(request).doesNotContainIgnoringCase("tomcat", "<html", "Exception");
        }
    }

    @Test
    void deepAndOddJsonIsRefused() {
        assertProblem(admin.post("/api/v1/users", "[".repeat(20_000)), 400);
        assertProblem(admin.post("/api/v1/users", "null"), 400);
        assertProblem(admin.post("/api/v1/users", ""), 400);
        assertProblem(admin.post("/api/v1/users", "[]"), 400);
        assertProblem(
                admin.post("/api/v1/users", "{\"login\":\"abc\",\"displayName\":\"x\",\"roles\":[\"leader\"]} {}"),
                400);
        assertProblem(admin.post("/api/v1/users", new byte[] {'"', (byte) 0xff, (byte) 0xfe, '"'}), 400);
    }

    @Test
    void randomBytesNeverBreakAnything() {
        Random random = new Random(20261124);
        for (int i = 0; i < 200; i++) {
            byte[] body = new byte[random.nextInt(400)];
            random.nextBytes(body);
            assertThat(admin.post("/api/v1/users", body).status()).isBetween(400, 499);
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", park.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
