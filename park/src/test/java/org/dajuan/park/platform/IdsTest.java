package org.dajuan.park.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void idsAreVersion7AndSortByTimeOfMaking() throws InterruptedException {
        UUID first = Ids.next();
        Thread.sleep(2);
        UUID second = Ids.next();
        assertThat(List.of(first.version(), first.variant())).containsExactly(7, 2);
        assertThat(first.toString()).isLessThan(second.toString());
        assertThat(Math.abs((first.getMostSignificantBits() >>> 16) - System.currentTimeMillis()))
                .isLessThan(60_000);
    }

    @Test
    void onlyTheFullFormIsAnId() {
        UUID id = Ids.next();
        assertThat(Ids.parse("id", id.toString())).isEqualTo(id);
        for (String wrong : List.of("", "1-2-3-4-5", "x".repeat(36), id + " ")) {
            assertThatThrownBy(() -> Ids.parse("id", wrong)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void tokensAreLongAndDifferent() {
        assertThat(Stream.generate(Ids::token).limit(1000).distinct())
                .hasSize(1000)
                .allMatch(t -> t.length() == 43);
    }
}
