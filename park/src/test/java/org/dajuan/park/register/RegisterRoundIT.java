package org.dajuan.park.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.dajuan.park.Browser;
import org.dajuan.park.Browser.Reply;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.Staff;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The clocks' own round, and the sums of indicators counted anew. */
class RegisterRoundIT {

    private final ParkUnderTest park = ParkUnderTest.shared();
    private final Staff staff = new Staff(park);
    private final UUID firm = UUID.randomUUID();
    private final JdbcClient sql = park.bean("policyJdbcClient", JdbcClient.class);

    private int asSystem(String statement, UUID record) {
        TransactionTemplate work =
                new TransactionTemplate(park.bean("transactionManager", PlatformTransactionManager.class));
        return CurrentCaller.as(
                Caller.system("test"),
                () -> Objects.requireNonNull(
                        work.execute(s -> sql.sql(statement).param("id", record).update())));
    }

    private static int told(Browser browser, String id, String kind) {
        int n = 0;
        for (var notice : browser.get("/api/v1/records/" + id).json().path("notices")) {
            n += notice.path("kind").asString().equals(kind) ? 1 : 0;
        }
        return n;
    }

    @Test
    void whatRanOutWhileTheServerStoodStillIsToldOnceWithAllThatFollows() throws Exception {
        Dropped.drop(park, "round.yaml", Dropped.unseen("round"));
        Browser enterprise = staff.browser("enterprise", null, firm);
        Reply made = Dropped.submitted(enterprise, "round");
        String id = made.json().at("/record/id").asString();
        Browser leader = park.browserOf("leader");
        assertThat(told(leader, id, "warned")).isZero();

        // Five working days and more go by: the end that was stored lies in the past, and nothing was told.
        asSystem(
                "update register.clock set due_at = now() - interval '1 hour', due_day = current_date - 1,"
                        + " next_at = now() - interval '1 day' where record_id = :id",
                UUID.fromString(id));
        assertThat(park.bean(RegisterRound.class).go()).isGreaterThanOrEqualTo(1);
        assertThat(told(leader, id, "warned")).isEqualTo(4); // one for each role of the register
        assertThat(told(leader, id, "escalated")).isEqualTo(1);
        assertThat(asSystem(
                        "update register.clock set warned = warned where record_id = :id and warned = 1 and escalated = 1"
                                + " and overdue and next_at = 'infinity'",
                        UUID.fromString(id)))
                .isEqualTo(1);
        assertThat(asSystem(
                        "update register.order_request set trouble = trouble where record_id = :id",
                        UUID.fromString(id)))
                .isEqualTo(1);

        park.bean(RegisterRound.class).go();
        assertThat(told(leader, id, "warned")).isEqualTo(4);
        assertThat(told(leader, id, "escalated")).isEqualTo(1);
    }

    @Test
    void sumsCountedAnewAreThoseThatFollowedEachFinding() {
        TallyRecount recount = park.bean(TallyRecount.class);
        recount.go();
        assertThat(recount.go()).isZero();
        CurrentCaller.run(Caller.NOBODY, () -> {
            TransactionTemplate work =
                    new TransactionTemplate(park.bean("transactionManager", PlatformTransactionManager.class));
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> work.executeWithoutResult(s -> sql.sql("select register.recount()")
                                    .query(Long.class)
                                    .single()))
                    .rootCause()
                    .hasMessageContaining("only the system counts anew");
        });
    }
}
