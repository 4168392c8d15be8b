package org.dajuan.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A park server of the demo in a process and a home of its own, and a signed-in client of it. */
final class ParkProcess implements AutoCloseable {
    private static final String PASSWORD = "show-me-the-park";

    private final Path root = Path.of(System.getProperty("dajuan.root", ".")).toAbsolutePath();
    private final Path home;
    private final int web = freePort();
    private final int database = freePort();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private @Nullable Process process;

    ParkProcess() throws IOException {
        this.home = Files.createTempDirectory("dajuan-bench");
    }

    /** Starts it and waits until it answers; seconds that took. */
    double start() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        List<String> command = List.of(
                root.resolve("dajuan").toString(),
                "serve",
                "--demo",
                "--home=" + home,
                "--port=" + web,
                "--dajuan.database.port=" + database,
                "--dajuan.http.perUser=100000000",
                "--dajuan.http.perAddress=100000000",
                "--dajuan.identity.signInsPerMinute=100000");
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("server.log").toFile()))
                .start();
        process = started;
        while (!answers()) {
            if (!started.isAlive() || System.nanoTime() - begin > 900e9) {
                throw new IOException("The server did not start; its log is " + home.resolve("server.log") + ".");
            }
            Thread.sleep(100);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private boolean answers() throws InterruptedException {
        try {
            return send("GET", "/api/v1/health", BodyPublishers.noBody()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Puts a definition where the server looks for them. */
    void define(String file, String text) throws IOException {
        Path folder = Files.createDirectories(home.resolve("registers"));
        Files.writeString(folder.resolve(file), text);
    }

    void signIn(String login) throws IOException, InterruptedException {
        send("GET", "/api/v1/csrf", BodyPublishers.noBody());
        HttpResponse<String> reply = send(
                "POST",
                "/api/v1/login",
                BodyPublishers.ofString("{\"login\":\"" + login + "\",\"password\":\"" + PASSWORD + "\"}"),
                "Content-Type",
                "application/json");
        if (reply.statusCode() != 200) {
            throw new IOException("Signing in as " + login + " gave " + reply.statusCode() + " " + reply.body());
        }
    }

    HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web + path))
                .method(method, body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        synchronized (cookies) {
            if (!cookies.isEmpty()) {
                request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(e -> e.getKey() + "=" + e.getValue())
                                .collect(Collectors.joining("; ")));
                request.header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""));
            }
        }
        HttpResponse<String> reply = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        synchronized (cookies) {
            for (String cookie : reply.headers().allValues("Set-Cookie")) {
                String[] pair = cookie.split(";", 2)[0].split("=", 2);
                if (!pair[1].isEmpty()) {
                    cookies.put(pair[0], pair[1]);
                }
            }
        }
        return reply;
    }

    /** Uploads a file as a form would; a refusal is an IOException that says what the server said. */
    String upload(String path, String name, Path file) throws IOException, InterruptedException {
        String boundary = "----bench" + System.nanoTime();
        HttpResponse<String> reply = send(
                "POST",
                path,
                BodyPublishers.concat(
                        BodyPublishers.ofString("--" + boundary
                                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                                + "\"\r\n\r\n"),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")),
                "Content-Type",
                "multipart/form-data; boundary=" + boundary);
        if (reply.statusCode() != 201) {
            throw new IOException(path + " gave " + reply.statusCode() + " " + reply.body());
        }
        return reply.body();
    }

    /** Ends the server's process as a power cut would; PostgreSQL stays behind as an orphan. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** What {@code ./dajuan doctor --ledger --json} says, in front of it its exit code and a blank. */
    String doctor() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(root.resolve("dajuan").toString(), "doctor", "--ledger", "--json");
        builder.environment().put("DAJUAN_HOME", home.toString());
        builder.environment().put("DAJUAN_DATABASE_PORT", Integer.toString(database));
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process doctor = builder.start();
        String out = new String(doctor.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return doctor.waitFor() + " " + out.strip();
    }

    /** Bytes of the database on disk. */
    long bytes() throws IOException {
        try (var files = Files.walk(home.resolve("postgres").resolve("data"))) {
            long sum = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += Files.exists(file) ? Files.size(file) : 0;
            }
            return sum;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (process != null && process.isAlive()) {
            process.destroy();
            process.waitFor();
        }
        List<Path> all = new ArrayList<>();
        try (var files = Files.walk(home)) {
            files.forEach(all::add);
        }
        for (Path path : all.reversed()) {
            Files.deleteIfExists(path);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
