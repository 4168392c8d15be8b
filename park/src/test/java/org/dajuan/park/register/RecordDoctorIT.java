package org.dajuan.park.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajuan.park.Browser;
import org.dajuan.park.Browser.Reply;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.Staff;
import org.dajuan.park.platform.Home;
import org.dajuan.park.platform.SystemWork;
import org.junit.jupiter.api.Test;

/** Somebody with all power over the database changes the past; the doctor names the first broken link. */
class RecordDoctorIT {

    private final ParkUnderTest park = ParkUnderTest.shared();
    private final Staff staff = new Staff(park);
    private final UUID firm = UUID.randomUUID();
    private final Path home = park.bean(Home.class).path();
    private final String url =
            park.bean("policyDataSource", HikariDataSource.class).getJdbcUrl();

    private String examined(int expected) {
        List<String> out = new ArrayList<>();
        String port = url.replaceAll(".*127\\.0\\.0\\.1:(\\d+).*", "$1");
        int code = new RecordDoctor(Map.of("DAJUAN_HOME", home.toString(), "DAJUAN_DATABASE_PORT", port), out::add)
                .run(new String[] {"doctor", "--records"});
        assertThat(code).as(out.toString()).isEqualTo(expected);
        return out.getFirst();
    }

    private String secret() throws Exception {
        return Files.readAllLines(home.resolve("database.secret")).stream()
                .filter(l -> l.startsWith("dajuan_root="))
                .map(l -> l.substring("dajuan_root=".length()))
                .findFirst()
                .orElseThrow();
    }

    /** Changes the past, lets the doctor look, and puts the past right again. */
    private String after(String change, String repair, String... more) throws Exception {
        try (Connection root = DriverManager.getConnection(url, "dajuan_root", secret());
                Statement sql = root.createStatement()) {
            sql.execute("set session_replication_role = replica");
            assertThat(sql.executeUpdate(change)).isPositive();
            for (String m : more) {
                sql.executeUpdate(m);
            }
            try {
                return examined(1);
            } finally {
                sql.execute(repair);
            }
        }
    }

    @Test
    void theFirstBrokenLinkOfARecordIsNamedAndAWholeRecordTakenAwayIsMissed() throws Exception {
        Dropped.drop(park, "doctor.yaml", Dropped.unseen("doctor"));
        Browser enterprise = staff.browser("enterprise", null, firm);
        Reply made = Dropped.submitted(enterprise, "doctor");
        String id = made.json().at("/record/id").asString();
        String number = made.json().at("/record/number").asString();
        // A day from now the day is over, and its root is made.
        Instant tomorrow = Instant.now().plus(2, ChronoUnit.DAYS);
        SystemWork system = park.bean(SystemWork.class);
        RecordRoots roots = park.bean(RecordRoots.class);
        for (int i = 0; i < 50 && system.call("test", () -> roots.next(tomorrow)); i++) {
            // on to the next day
        }
        assertThat(examined(0)).startsWith("ok");

        String of = " where record_id = '" + id + "' and seq = ";
        assertThat(after(
                        "update register.payload set body = replace(body, '试车', '停车')" + of + 1,
                        "update register.payload set body = replace(body, '停车', '试车')" + of + 1))
                .contains("changed-payload  " + number + ", entry 1:");
        assertThat(after(
                        "update register.entry set at = at - interval '1 day'" + of + 2,
                        "update register.entry set at = at + interval '1 day'" + of + 2))
                .contains("changed-entry  " + number + ", entry 2:");
        assertThat(after("update register.entry set seq = 9" + of + 1, "update register.entry set seq = 1" + of + 9))
                .contains("missing-entry  " + number + ", entry 2:");
        assertThat(after(
                        "update register.record set state = 'filed' where id = '" + id + "'",
                        "update register.record set state = 'review' where id = '" + id + "'"))
                .contains("wrong-end  " + number);
        String day = Instant.now()
                .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                .toLocalDate()
                .toString();
        assertThat(after(
                        "create temporary table kept_record as select * from register.record where id = '" + id + "'",
                        "insert into register.record select * from kept_record;"
                                + " insert into register.entry select * from kept_entry;"
                                + " insert into register.payload select * from kept_payload",
                        "create temporary table kept_entry as select * from register.entry where record_id = '" + id
                                + "'",
                        "create temporary table kept_payload as select * from register.payload where record_id = '" + id
                                + "'",
                        "delete from register.record where id = '" + id + "'",
                        "delete from register.entry where record_id = '" + id + "'",
                        "delete from register.payload where record_id = '" + id + "'"))
                .contains("root-mismatch  " + day)
                .doesNotContain(number);
        assertThat(examined(0)).startsWith("ok");
    }
}
