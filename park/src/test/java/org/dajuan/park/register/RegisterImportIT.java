package org.dajuan.park.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajuan.park.Browser;
import org.dajuan.park.Browser.Reply;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.Staff;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tables into a register: the good rows in, the bad ones kept and mended, all of it undone. */
class RegisterImportIT {

    private static final int ROWS = 5_000;
    private static final int BAD = 300;

    private final ParkUnderTest park = ParkUnderTest.shared();
    private final Staff staff = new Staff(park);
    private final UUID firm = UUID.randomUUID();

    @Test
    void ofFiveThousandRowsTheThreeHundredBadOnesAreKeptAndShown() throws Exception {
        Dropped.drop(park, "paste.yaml", Dropped.unseen("paste"));
        Browser enterprise = staff.browser("enterprise", null, firm);
        Dropped.await(enterprise, "/api/v1/registers/trial_paste");
        StringBuilder table = new StringBuilder("事项,日排放量,含有毒物质,申请日期,无关\n");
        List<Integer> bad = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            boolean wrong = i % (ROWS / BAD) == 3 && bad.size() < BAD;
            String flow = wrong ? List.of("-1", "很多", "").get(bad.size() % 3) : "1." + i;
            if (wrong) {
                bad.add(i + 2);
            }
            table.append("排放 ").append(i).append(',').append(flow).append(",否,2024-03-05,x\n");
        }
        long begin = System.nanoTime();
        Reply done = enterprise.upload(
                "/api/v1/registers/trial_paste/imports",
                "t.csv",
                table.toString().getBytes(StandardCharsets.UTF_8));
        System.out.printf("RegisterImportIT: %d rows in %.1f s%n", ROWS, (System.nanoTime() - begin) / 1e9);
        assertThat(done.status()).as(done.text()).isEqualTo(201);
        JsonNode run = done.json().path("run");
        assertThat(run.path("created").asInt()).isEqualTo(ROWS - BAD);
        assertThat(run.path("rejected").asInt()).isEqualTo(BAD);
        assertThat(done.json().path("unmapped").toString()).isEqualTo("[\"无关\"]");
        JsonNode first = done.json().at("/rejected/0");
        assertThat(first.path("row").asInt()).isEqualTo(bad.getFirst());
        assertThat(first.path("field").asString()).isEqualTo("flow");
        assertThat(first.path("value").asString()).isEqualTo("-1");
        assertThat(first.path("whyZh").asString()).contains("flow");
        assertThat(list(enterprise).path("count").asInt()).isEqualTo(ROWS - BAD);

        String imported = "/api/v1/register-imports/" + run.path("id").asString();
        Reply mended = enterprise.post(
                imported + "/rejected/" + bad.getFirst() + "/mend",
                Map.of("cells", List.of("排放 3", "2.5", "否", "2024-03-05", "")));
        assertThat(mended.json().path("created").asInt()).as(mended.text()).isEqualTo(ROWS - BAD + 1);
        assertThat(mended.json().path("rejected").asInt()).isEqualTo(BAD - 1);
        Reply still = enterprise.post(
                imported + "/rejected/" + bad.get(1) + "/mend", Map.of("cells", List.of("x", "-2", "否", "2024-03-05")));
        assertThat(still.status()).isEqualTo(422);
        Browser stranger = staff.browser("enterprise", null, UUID.randomUUID());
        assertThat(stranger.get(imported).status()).isEqualTo(404);

        // The same key again changes the record, and an undo gives back what was there.
        Reply again = enterprise.post(
                "/api/v1/registers/trial_paste/pastes", Map.of("text", "事项\t日排放量\n排放 0\t9.75\n排放 1\t1.1\n"));
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.json().at("/run/updated").asInt()).isEqualTo(1);
        assertThat(flow(enterprise, "排放 0")).isEqualTo("9.75");
        enterprise.post("/api/v1/register-imports/" + again.json().at("/run/id").asString() + "/undo", Map.of());
        assertThat(flow(enterprise, "排放 0")).isEqualTo("1");

        // One record goes on; the undo of the whole leaves it alone.
        String number = list(enterprise).at("/items/0/number").asString();
        Reply seen = enterprise.get("/api/v1/records/" + number);
        assertThat(enterprise
                        .post(
                                "/api/v1/records/" + number + "/transitions/submit",
                                Map.of(),
                                "If-Match",
                                seen.header("ETag"))
                        .status())
                .isEqualTo(200);
        Reply undone = enterprise.post(imported + "/undo", Map.of());
        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
        // The record that the second import touched and gave back has a longer log too.
        assertThat(undone.json().path("kept").asInt()).isEqualTo(2);
        assertThat(list(enterprise).path("count").asInt()).isEqualTo(2);
    }

    private static JsonNode list(Browser browser) {
        return browser.get("/api/v1/registers/trial_paste/records?limit=1").json();
    }

    private static String flow(Browser browser, String subject) {
        return browser.get("/api/v1/registers/trial_paste/records?filter=subject:eq:"
                        + subject.replace(" ", "%20").replace("排放", "%E6%8E%92%E6%94%BE"))
                .json()
                .at("/items/0/values/flow")
                .asString();
    }
}
