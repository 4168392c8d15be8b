package org.dajuan.park.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dajuan.park.Browser;
import org.dajuan.park.ParkUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ChangesIT {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ParkUnderTest park = ParkUnderTest.shared();

    @AfterAll
    static void hangUp() {
        CLIENT.shutdownNow();
    }

    @Test
    void aRecordedFactIsToldToEverybodyAndCarriesNothing() throws Exception {
        try (BufferedReader enterprise = lines(open(park.browserOf("enterprise")));
                BufferedReader leader = lines(open(park.browserOf("leader")))) {
            assertThat(enterprise.readLine()).isEqualTo(":open");
            assertThat(leader.readLine()).isEqualTo(":open");
            var posted = park.browserOf("department")
                    .post(
                            "/api/v1/facts",
                            Map.of(
                                    "indicator",
                                    "gdp",
                                    "about",
                                    "live-test",
                                    "period",
                                    "2019",
                                    "value",
                                    "1",
                                    "unit",
                                    "亿元",
                                    "source",
                                    "test"));
            assertThat(posted.status()).as(posted.text()).isEqualTo(201);
            for (BufferedReader stream : List.of(enterprise, leader)) {
                assertThat(told(stream)).isEqualTo("facts");
            }
        }
    }

    @Test
    void nobodyListensWithoutASession() throws Exception {
        HttpResponse<InputStream> refused = open(park.browser());
        assertThat(refused.statusCode()).isEqualTo(401);
        refused.body().close();
    }

    @Test
    void oneStreamTooManyEndsTheOldest() throws Exception {
        Browser auditor = park.browserOf("auditor");
        List<BufferedReader> opened = new ArrayList<>();
        try {
            for (int i = 0; i < 17; i++) {
                opened.add(lines(open(auditor)));
                assertThat(opened.getLast().readLine()).isEqualTo(":open");
            }
            assertThat(opened.getFirst().readLine()).isEmpty();
            assertThat(opened.getFirst().readLine()).as("the first has ended").isNull();
            assertThat(opened.get(1).readLine()).as("the second goes on").isEmpty();
        } finally {
            for (BufferedReader one : opened) {
                one.close();
            }
        }
    }

    /** The data of the first event that speaks of a change. */
    private static String told(BufferedReader stream) throws IOException {
        for (String line = stream.readLine(); line != null; line = stream.readLine()) {
            if (line.startsWith("data:")) {
                return line.substring(5);
            }
            assertThat(line).isIn("", "event:changed", ":still here");
        }
        return "nothing";
    }

    private static BufferedReader lines(HttpResponse<InputStream> reply) {
        return new BufferedReader(new InputStreamReader(reply.body(), StandardCharsets.UTF_8));
    }

    private HttpResponse<InputStream> open(Browser browser) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + park.port() + "/api/v1/changes"))
                .header(
                        "Cookie",
                        browser.cookies.entrySet().stream()
                                .map(c -> c.getKey() + "=" + c.getValue())
                                .collect(Collectors.joining("; ")))
                .timeout(Duration.ofSeconds(20))
                .build();
        return CLIENT.send(request, BodyHandlers.ofInputStream());
    }
}
