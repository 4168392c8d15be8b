package org.dajuan.park.directory;

import java.util.List;
import java.util.UUID;
import org.dajuan.park.directory.store.SiteStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sites of enterprises and of the park itself. */
@Service
public class Sites extends Records<Site, SiteData> {

    private final SiteStore store;
    private final Enterprises enterprises;
    private final Zones zones;
    private final Departments departments;

    Sites(SiteStore store, Enterprises enterprises, Zones zones, Departments departments) {
        super("site", store);
        this.store = store;
        this.enterprises = enterprises;
        this.zones = zones;
        this.departments = departments;
    }

    @Override
    void check(@Nullable UUID self, SiteData data) {
        exists("enterpriseId", "enterprise", data.enterpriseId(), enterprises);
        exists("zoneId", "zone", data.zoneId(), zones);
        exists("departmentId", "department", data.departmentId(), departments);
    }

    @Transactional(readOnly = true)
    public List<Site> ofEnterprise(UUID enterpriseId) {
        return store.ofEnterprise(enterpriseId);
    }
}
