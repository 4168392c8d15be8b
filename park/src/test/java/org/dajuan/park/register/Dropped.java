package org.dajuan.park.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dajuan.park.Browser;
import org.dajuan.park.Browser.Reply;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.platform.Home;

/** Definitions that tests drop into the running server's folder, each under a name of its own. */
final class Dropped {

    private Dropped() {}

    static Path folder(ParkUnderTest park) throws IOException {
        return Files.createDirectories(
                park.bean(Home.class).path().resolve("registers").resolve("unseen"));
    }

    /** The sample definition with id {@code trial_<mark>}, and numbers and indicators of its own. */
    static String unseen(String mark) throws IOException {
        try (InputStream in = Dropped.class.getResourceAsStream("/registers/unseen.yaml")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            char letter = (char) ('A' + Math.floorMod(mark.hashCode(), 26));
            return text.replace("id: trial_discharge", "id: trial_" + mark)
                    .replace(
                            "number: TD",
                            "number: T" + letter + mark.substring(0, 1).toUpperCase(Locale.ROOT) + "X")
                    .replace("trial_flow_granted", "trial_flow_" + mark)
                    .replace("试生产许可日排放量", "试生产许可日排放量" + mark)
                    .replace("Flow granted", "Flow granted " + mark);
        }
    }

    static void drop(ParkUnderTest park, String file, String text) throws IOException {
        Files.writeString(folder(park).resolve(file), text);
    }

    /** The answer once there is something to answer. */
    static Reply await(Browser browser, String path) throws InterruptedException {
        Reply reply = browser.get(path);
        for (int i = 0; i < 50 && reply.status() == 404; i++) {
            Thread.sleep(100);
            reply = browser.get(path);
        }
        return reply;
    }

    /** A record of the sample definition {@code trial_<mark>}, made and submitted by this browser. */
    static Reply submitted(Browser browser, String mark) throws InterruptedException {
        String register = "/api/v1/registers/trial_" + mark;
        await(browser, register);
        Reply made = browser.post(
                register + "/records",
                Map.of("values", Map.of("subject", "试车", "flow", 3, "toxic", true, "filed_on", "2024-02-07")));
        Reply moved = browser.post(
                "/api/v1/records/" + made.json().at("/record/id").asString() + "/transitions/submit",
                Map.of(),
                "If-Match",
                made.header("ETag"));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        return made;
    }
}
