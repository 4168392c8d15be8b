package org.dajuan.park.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.register.store.CountedStore;
import org.dajuan.park.register.store.CountedStore.Health;
import org.dajuan.park.register.store.ListStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How all registers stand, of what the caller sees. */
@Service
public class RegisterOverview {

    /** One register; {@code unmeasured} names its indicators that were told nothing this year. */
    public record Standing(Register register, long records, long open, long overdue, List<String> unmeasured) {}

    private final Registers registers;
    private final ListStore store;
    private final ToldIndicators told;
    private final RegisterSettings settings;
    private final Clock clock;

    RegisterOverview(
            Registers registers, ListStore store, ToldIndicators told, RegisterSettings settings, Clock clock) {
        this.registers = registers;
        this.store = store;
        this.told = told;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Standing> list() {
        Map<String, Health> health =
                store.health(clock.instant()).stream().collect(Collectors.toMap(Health::register, h -> h));
        Set<String> known =
                told.in(LocalDate.ofInstant(clock.instant(), settings.zone()).getYear());
        Caller caller = CurrentCaller.get();
        return registers.list().stream()
                .filter(r -> caller.enterpriseId() == null
                        || Sight.of(r.definition()).enterprises())
                .map(r -> {
                    Health h = health.getOrDefault(r.id(), new Health(r.id(), 0, 0, 0));
                    List<String> unmeasured = r.definition().indicators().stream()
                            .map(i -> i.indicator().id())
                            .filter(id -> !known.contains(id))
                            .toList();
                    return new Standing(r, h.all(), h.open(), h.overdue(), unmeasured);
                })
                .toList();
    }

    /** Which indicators were told anything in a year; read by the service role. */
    @org.springframework.stereotype.Component
    static class ToldIndicators {

        private final CountedStore store;

        ToldIndicators(CountedStore store) {
            this.store = store;
        }

        @Transactional(value = "serviceTransactionManager", readOnly = true)
        public Set<String> in(int year) {
            return new HashSet<>(store.told(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        }
    }
}
