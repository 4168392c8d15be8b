package org.dajuan.park;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ServeArgumentsTest {

    @Test
    void optionsBecomeProperties() throws Exception {
        assertThat(ServeArguments.read(
                        List.of("--port", "9000", "--home=/srv/park", "--demo", "--dajuan.database.port=1")))
                .containsExactly(
                        "--dajuan.http.port=9000",
                        "--dajuan.home=/srv/park",
                        "--spring.profiles.active=demo",
                        "--dajuan.database.port=1");
        assertThat(ServeArguments.read(List.of())).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsNamed() {
        refused("\"--prot\" is not one of serve's arguments", "--prot", "9000");
        refused("\"demo\" is not", "demo");
        refused("\"--demo=yes\" is not", "--demo=yes");
        refused("The option --port needs a value", "--port");
        refused("The option --home needs a value", "--home", "");
        refused("The port is \"70000\"", "--port", "70000");
        refused("The port is \"0\"", "--port=0");
        refused("The port is \"eighty\"", "--port", "eighty");
    }

    private static void refused(String why, String... typed) {
        assertThatThrownBy(() -> ServeArguments.read(List.of(typed)))
                .isInstanceOf(ServeArguments.Usage.class)
                .hasMessageContaining(why);
    }
}
