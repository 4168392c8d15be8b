package org.dajuan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aTakenPortNamesThePortAndTheKey() throws IOException, Refusal {
        try (ServerSocket taken = new ServerSocket(0)) {
            Doctor.Check check = check(
                    Map.of("DAJUAN_HJ212_PORT", String.valueOf(taken.getLocalPort())), "port " + taken.getLocalPort());
            assertThat(check.status()).isEqualTo(Doctor.Status.WARNING);
            assertThat(check.detail()).contains("HJ 212", "taken");
            assertThat(check.advice()).contains("DAJUAN_HJ212_PORT", "dajuan.hj212.port");
        }
    }

    @Test
    void aHomeThatCanBeMadeIsFineAndIsNotMade() throws Refusal {
        Path home = folder.resolve("a/b");
        Doctor.Check check = check(Map.of("DAJUAN_HOME", home.toString()), "home");
        assertThat(check.status()).isEqualTo(Doctor.Status.OK);
        assertThat(home).doesNotExist();
    }

    @Test
    void aHomeBelowAFileFailsAndSoDoesTheDoctor() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        Settings settings = settings(Map.of("DAJUAN_HOME", file.resolve("home").toString()));
        Doctor doctor = new Doctor(settings);
        assertThat(doctor.examine())
                .filteredOn(c -> c.name().equals("home"))
                .singleElement()
                .satisfies(c -> assertThat(c.status()).isEqualTo(Doctor.Status.FAILURE))
                .satisfies(c -> assertThat(c.advice()).contains("DAJUAN_HOME"));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        assertThat(doctor.run(doctor.syntax().parse(List.of()), nowhere, nowhere))
                .isEqualTo(Exit.NEGATIVE);
    }

    @Test
    void referenceDataIsFoundOrSaidToBeAbsent() throws IOException, Refusal {
        Map<String, String> environment = Map.of("DAJUAN_SHARED", folder.toString());
        assertThat(check(environment, "reference data").detail()).startsWith("absent");
        Files.createDirectory(folder.resolve("seed"));
        assertThat(check(environment, "reference data").detail()).startsWith("present");
    }

    @Test
    void jsonCarriesEveryCheck() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Doctor doctor = new Doctor(settings(Map.of()));
        doctor.run(doctor.syntax().parse(List.of("--json")), out, out);
        String json = bytes.toString(StandardCharsets.UTF_8);
        assertThat(json).startsWith("{\"schema\":\"doctor.v1\",\"ok\":");
        assertThat(Stream.of("java", "memory", "fonts", "chromium", "home", "port 18830", "reference data"))
                .allSatisfy(name -> assertThat(json).contains("{\"name\":\"" + name + "\""));
    }

    @Test
    void aPortThatIsNoneIsRefusedByItsKey() {
        assertThatThrownBy(() -> settings(Map.of("DAJUAN_HTTP_PORT", "eighty")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(
                        "dajuan.http.port (DAJUAN_HTTP_PORT) is \"eighty\"; expected a port from 1 to 65535.");
    }

    @Test
    void aSystemPropertyGoesBeforeTheEnvironment() throws Refusal {
        Settings settings = Settings.of(
                Map.of("dajuan.home", "/from/property")::get, Map.of("DAJUAN_HOME", "/from/environment")::get);
        assertThat(settings.home()).isEqualTo(Path.of("/from/property"));
        assertThat(settings.ports().keySet()).first().isEqualTo("dajuan.http.port");
    }

    private Doctor.Check check(Map<String, String> environment, String name) throws Refusal {
        return new Doctor(settings(environment))
                .examine().stream()
                        .filter(c -> c.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private Settings settings(Map<String, String> environment) throws Refusal {
        return Settings.of(Map.of("dajuan.root", folder.toString())::get, environment::get);
    }
}
