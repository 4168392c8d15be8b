package org.dajuan.park.directory;

import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.directory.store.EnterpriseStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The enterprises, each once by its credit code. An enterprise's user sees its own and keeps its contact. */
@Service
public class Enterprises extends Records<Enterprise, EnterpriseData> {

    private final EnterpriseStore store;
    private final Zones zones;

    Enterprises(EnterpriseStore store, Zones zones) {
        super("enterprise", store);
        this.store = store;
        this.zones = zones;
    }

    @Override
    void check(@Nullable UUID self, EnterpriseData data) {
        exists("zoneId", "zone", data.zoneId(), zones);
        isFree("credit code", data.creditCode(), self, store.findByCreditCode(data.creditCode()));
    }

    @Transactional(readOnly = true)
    public Optional<Enterprise> findByCreditCode(CreditCode code) {
        return store.findByCreditCode(code.text());
    }

    @Transactional
    public Enterprise changeContact(UUID id, long version, EnterpriseContact contact) {
        return change(id, version, record(id).data().withContact(contact));
    }
}
