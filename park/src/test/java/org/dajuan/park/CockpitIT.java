package org.dajuan.park;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pages in a real browser, in both languages, on a desk and on a phone: {@code cockpit/browser} run by node against a server
 * of its own. Each of its tests is one here.
 */
class CockpitIT {

    private static final Path COCKPIT =
            Path.of("..", "cockpit").toAbsolutePath().normalize();
    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    @TestFactory
    Stream<DynamicTest> pagesInABrowser() throws IOException, InterruptedException {
        if (BROWSERS.stream().noneMatch(path -> new File(path).canExecute())) {
            lacking("no Chromium was found at " + BROWSERS + "; install it");
        }
        if (!Files.isDirectory(COCKPIT.resolve("node_modules"))) {
            lacking("the web client was not built (-DskipWeb), so its pages cannot be looked at");
        }
        Path report = COCKPIT.resolve("target/browser.json");
        Path log = Path.of("target", "browser.log").toAbsolutePath();
        Files.deleteIfExists(report);
        ParkUnderTest park = ParkUnderTest.start(
                "--spring.profiles.active=demo",
                "--dajuan.home=" + ParkUnderTest.freshHome("cockpit"),
                "--dajuan.database.port=" + ParkUnderTest.freePort(),
                "--dajuan.identity.signInsPerMinute=100000",
                "--dajuan.http.perAddress=1000000",
                "--dajuan.http.perUser=1000000");
        try {
            ProcessBuilder tests = new ProcessBuilder(
                    "node", "node_modules/vitest/vitest.mjs", "run", "--config", "vitest.browser.config.ts");
            tests.directory(COCKPIT.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
            tests.environment().put("DAJUAN_URL", "http://127.0.0.1:" + park.port());
            Process process = tests.start();
            if (!process.waitFor(15, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                fail("The browser tests were not done after 15 minutes; see " + log);
            }
        } finally {
            park.stop();
        }
        assertThat(report)
                .as("the report of the browser tests; their output is in " + log)
                .exists();
        return results(new JsonMapper().readTree(Files.readAllBytes(report))).stream();
    }

    private static List<DynamicTest> results(JsonNode report) {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode file : report.path("testResults")) {
            if (file.path("assertionResults").isEmpty()
                    && !file.path("status").asString().equals("passed")) {
                tests.add(DynamicTest.dynamicTest(
                        file.path("name").asString(),
                        () -> fail(file.path("message").asString())));
            }
            for (JsonNode test : file.path("assertionResults")) {
                String status = test.path("status").asString();
                // What needs an endpoint that this server lacks is not offered by the client either.
                if (!status.equals("skipped") && !status.equals("pending")) {
                    tests.add(DynamicTest.dynamicTest(
                            test.path("fullName").asString(),
                            () -> assertThat(status)
                                    .as(test.path("failureMessages").toString())
                                    .isEqualTo("passed")));
                }
            }
        }
        assertThat(tests).as("browser tests that ran").isNotEmpty();
        return tests;
    }

    private static void lacking(String what) {
        if ("true".equals(System.getenv("CI"))) {
            fail(what);
        }
        abort(what);
    }
}
