package org.dajuan.park.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajuan.park.Browser;
import org.dajuan.park.Browser.Reply;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.platform.SystemWork;
import org.dajuan.spine.answers.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Answers that turn for the worse propose orders; leaders issue or dismiss them. */
class AnswerProposalsIT {
    private static final String PROPOSALS = "/api/v1/orders/answer-proposals";

    private final ParkUnderTest park = SamplePark.shared();
    private final Browser leader = park.browserOf("leader");

    private List<JsonNode> proposals(String state) {
        List<JsonNode> out = new ArrayList<>();
        String next = "";
        do {
            JsonNode page =
                    leader.get(PROPOSALS + "?limit=20&state=" + state + next).json();
            page.path("items").forEach(out::add);
            next = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!next.isEmpty());
        return out;
    }

    private JsonNode openWithOwner(boolean owner) {
        return proposals("open").stream()
                .filter(p -> p.path("ownerId").isNull() != owner)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsLostOrMayBeLostIsProposedOnceAndNothingElse() {
        List<String> codes = proposals("all").stream()
                .map(p -> p.path("promiseCode").asString())
                .toList();
        assertThat(proposals("open").stream().map(p -> p.path("promiseCode").asString()))
                .doesNotHaveDuplicates();
        leader.get("/api/v1/answers").json().path("items").forEach(a -> {
            boolean bad =
                    List.of("missed", "at-risk").contains(a.path("verdict").asString())
                            || a.path("light").asString().equals("red");
            if (bad) {
                assertThat(codes).contains(a.path("code").asString());
            }
        });
        assertThat(codes).isNotEmpty();
        assertThat(leader.get("/api/v1/orders?planYear=2025")
                        .json()
                        .path("items")
                        .valueStream()
                        .filter(o -> !codes.contains(o.path("promiseCode").asString())
                                && o.path("origin").asString().equals("promise")))
                .as("no order without a leader")
                .isEmpty();
    }

    @Test
    void aLeaderIssuesAProposalAsAnOrderAboutItsPromise() {
        JsonNode p = openWithOwner(false);
        String path = PROPOSALS + "/" + p.path("id").asString();
        String tag = "\"v" + p.path("version").asLong() + "\"";
        assertThat(leader.post(path + "/issue", Map.of()).status()).isEqualTo(428);
        assertThat(leader.post(path + "/issue", Map.of(), "If-Match", "\"v9\"").status())
                .isEqualTo(412);
        Reply noOwner = leader.post(path + "/issue", Map.of(), "If-Match", tag);
        assertThat(noOwner.status()).as("nobody answers for it yet").isEqualTo(422);
        String owner = leader.get("/api/v1/directory/departments?limit=1")
                .json()
                .at("/items/0/id")
                .asString();
        Reply issued = leader.post(path + "/issue", Map.of("ownerId", owner), "If-Match", tag);
        assertThat(issued.status()).as(issued.text()).isEqualTo(201);
        assertThat(issued.text()).contains(p.path("promiseCode").asString(), "\"promise\"");
        assertThat(issued.json().path("words").asString())
                .contains(p.path("words").asString(), p.path("reasonZh").asString());
        assertThat(issued.json().path("dueOn")).isEqualTo(p.path("dueOn"));
        JsonNode closed = leader.get(path).json();
        assertThat(closed.path("state").asString()).isEqualTo("issued");
        assertThat(closed.path("orderNumber")).isEqualTo(issued.json().path("number"));
        assertThat(leader.post(path + "/dismiss", Map.of("reason", "重复"), "If-Match", "\"v2\"")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aDismissedOneComesBackOnlyWhenTheAnswerTurnsForTheWorse() {
        JsonNode p = openWithOwner(true);
        String path = PROPOSALS + "/" + p.path("id").asString();
        assertThat(leader.post(path + "/dismiss", Map.of("reason", " "), "If-Match", "\"v1\"")
                        .status())
                .isEqualTo(422);
        Reply dismissed = leader.post(path + "/dismiss", Map.of("reason", "已在专班调度"), "If-Match", "\"v1\"");
        assertThat(dismissed.field("why")).isEqualTo("已在专班调度");
        String code = p.path("promiseCode").asString();
        turned(code, "missed", "missed");
        assertThat(open(code)).isZero();
        turned(code, "no-evidence", "met");
        assertThat(open(code)).isZero();
        turned(code, "on-track", "at-risk");
        assertThat(open(code)).isEqualTo(1);
        turned(code, "at-risk", "missed");
        assertThat(open(code)).isEqualTo(1);
    }

    @Test
    void othersNeitherIssueNorDismiss() {
        JsonNode p = proposals("open").getFirst();
        String path = PROPOSALS + "/" + p.path("id").asString();
        for (String role : List.of("department", "enterprise", "inspector", "admin")) {
            Browser other = park.browserOf(role);
            assertThat(other.get(PROPOSALS).status()).as(role).isEqualTo(403);
            assertThat(other.post(path + "/issue", Map.of(), "If-Match", "\"v1\"")
                            .status())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(park.browserOf("auditor").get(path).status()).isEqualTo(200);
        assertThat(leader.get(PROPOSALS + "?state=lost").text()).contains("lost");
        assertThat(leader.get(PROPOSALS + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    private long open(String code) {
        return proposals("open").stream()
                .filter(p -> p.path("promiseCode").asString().equals(code))
                .count();
    }

    private void turned(String code, String before, String verdict) {
        AnswerSheets.Current now = park.bean(AnswerSheets.class).current();
        Answer answer = now.book().answer(code);
        park.bean(SystemWork.class)
                .run(
                        "test",
                        () -> park.publish(new AnswersTurned(
                                now.plan().planId(),
                                2025,
                                List.of(new AnswersTurned.One(code, before, "none", verdict, "none", answer)))));
    }
}
