package org.dajuan.park.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.dajuan.park.Browser;
import org.dajuan.park.Browser.Reply;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.spine.plan.Plan;
import org.dajuan.spine.plan.PlanJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A report becomes a plan; each test uses years of its own. */
class PlanIT {

    private static final AtomicInteger YEARS = new AtomicInteger(2030);

    private final ParkUnderTest park = ParkUnderTest.shared();
    private final Browser leader = park.browserOf("leader");

    static byte[] report() {
        try {
            return Files.readAllBytes(Path.of("../samples/park/report-2025.txt"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A report year of its own for a test; the plan is for the year after. */
    static int freshYear() {
        return YEARS.addAndGet(2);
    }

    @Test
    void aReportBecomesThePlanInForce() {
        int year = freshYear();
        Reply taken = leader.upload("/api/v1/plans", "报告.txt", report(), "reportYear", String.valueOf(year));
        assertThat(taken.status()).as(taken.toString()).isEqualTo(201);
        assertThat(taken.header("ETag")).isEqualTo("\"v1\"");
        int promises = taken.json().path("added").size();
        assertThat(promises).isGreaterThan(100);

        Reply inForce = leader.get("/api/v1/plans/" + (year + 1) + "/in-force");
        Plan plan = PlanJson.read("in force", inForce.text());
        assertThat(plan.promises()).hasSize(promises).noneMatch(p -> p.accepted());
        assertThat(plan.promises()).anyMatch(p -> p.indicator() != null);
        assertThat(plan.reportText()).isEqualTo(new String(report(), StandardCharsets.UTF_8));

        Plans door = park.bean(Plans.class);
        PlanInForce same = CurrentCaller.as(
                Caller.system("test"), () -> door.inForce(year + 1).orElseThrow());
        assertThat(same.version()).isEqualTo(1);
        assertThat(same.plan()).isEqualTo(plan);
    }

    @Test
    void theSameTextAgainChangesNothing() {
        int year = freshYear();
        leader.upload("/api/v1/plans", "a.txt", report(), "reportYear", String.valueOf(year));
        Reply again = leader.upload("/api/v1/plans", "b.txt", report(), "reportYear", String.valueOf(year));
        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        assertThat(again.json().path("unchanged").asBoolean()).isTrue();
        assertThat(again.header("ETag")).isEqualTo("\"v1\"");
    }

    @Test
    void onlyAPersonOfTheParkSeesThePlan() {
        int year = freshYear();
        leader.upload("/api/v1/plans", "a.txt", report(), "reportYear", String.valueOf(year));
        assertThat(park.browserOf("enterprise").get("/api/v1/plans").status()).isEqualTo(403);
        assertThat(park.browserOf("department")
                        .upload("/api/v1/plans", "a.txt", report())
                        .status())
                .isEqualTo(403);
        JsonNode list = park.browserOf("inspector").get("/api/v1/plans").json().path("items");
        assertThat(list.valueStream().map(p -> p.path("planYear").asInt())).contains(year + 1);
    }

    @Test
    void whatIsNoReportIsRefusedWithAReason() {
        Reply empty = leader.upload("/api/v1/plans", "leer.txt", new byte[0]);
        assertThat(empty.status()).as(empty.toString()).isEqualTo(422);
        Reply exe = leader.upload("/api/v1/plans", "../../x.docx", new byte[] {'M', 'Z', 0, 1, 2, 3, 4});
        assertThat(exe.status()).as(exe.toString()).isEqualTo(422);
        Reply chat = leader.upload("/api/v1/plans", "chat.txt", "今天天气很好。".getBytes(StandardCharsets.UTF_8));
        assertThat(chat.status()).as(chat.toString()).isEqualTo(422);
        assertThat(chat.field("detail")).contains("promises nothing");
        assertThat(leader.get("/api/v1/plans/1999").status()).isEqualTo(404);
        assertThat(leader.get("/api/v1/plans/nineteen").status()).isEqualTo(400);
    }
}
