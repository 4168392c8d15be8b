package org.dajuan.park.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajuan.park.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** The records that features may speak of, read once; finds the one that is meant or refuses. */
final class MapTargets {

    private final Map<String, Zone> zones = new HashMap<>();
    private final Map<String, Enterprise> byCode = new HashMap<>();
    private final Map<String, Enterprise> byName = new HashMap<>();
    private final Map<String, Department> departments = new HashMap<>();
    private final Map<UUID, Site> sites = new LinkedHashMap<>();
    private final Map<String, Backdrop> backdrops = new HashMap<>();

    /** Where a place goes: to a site that is there, or to one that will be. */
    record SitePlace(@Nullable Site present, SiteData data) {}

    MapTargets(
            List<Zone> zones,
            List<Enterprise> enterprises,
            List<Department> departments,
            List<Site> sites,
            List<Backdrop> backdrops) {
        inUse(zones).forEach(this::changed);
        inUse(enterprises).forEach(enterprise -> {
            byCode.put(enterprise.creditCode(), enterprise);
            NameKey.all(enterprise.name(), enterprise.aliases()).forEach(key -> byName.putIfAbsent(key, enterprise));
        });
        inUse(departments)
                .forEach(department -> NameKey.all(department.name(), department.aliases())
                        .forEach(key -> this.departments.put(key, department)));
        inUse(sites).forEach(this::changed);
        inUse(backdrops).forEach(this::changed);
    }

    private static <T extends DirectoryRecord> List<T> inUse(Collection<T> records) {
        return records.stream().filter(DirectoryRecord::active).toList();
    }

    /** Tells of a newer version. */
    void changed(DirectoryRecord record) {
        switch (record) {
            case Zone zone -> zones.put(NameKey.of(zone.name()), zone);
            case Site site -> sites.put(site.id(), site);
            case Backdrop backdrop -> backdrops.put(key(new BackdropData(backdrop.kind(), backdrop.name())), backdrop);
            default -> throw new IllegalArgumentException("No target of a map: " + record);
        }
    }

    /** As the file says, else by whom the names fit. */
    String layerOf(FeatureNames names) {
        return switch (names.layer()) {
            case "zones", "片区", "功能区" -> "zones";
            case "enterprises", "企业", "厂区" -> "enterprises";
            case "departments", "部门" -> "departments";
            case "backdrop", "底图" -> "backdrop";
            case "" ->
                byCode.containsKey(names.code()) || byName.containsKey(NameKey.of(names.name()))
                        ? "enterprises"
                        : zones.containsKey(NameKey.of(names.name())) ? "zones" : unknown(names);
            default ->
                throw Refusal.invalid("layer", names.layer(), "\"" + names.layer() + "\" is no layer of the map.")
                        .hint("zones, enterprises, departments or backdrop; or leave it out.");
        };
    }

    private static String unknown(FeatureNames names) {
        throw Refusal.invalid(
                        "name", names.shown(), "No zone or enterprise in use is called \"" + names.shown() + "\".")
                .hint("Give the name or the credit code as the directory has it, or name the layer.");
    }

    Zone zone(FeatureNames names) {
        return found("zone", names.name(), zones.get(NameKey.of(names.name())));
    }

    /** The firm's only site, the one of that name, or a new one. */
    SitePlace enterpriseSite(FeatureNames names) {
        Enterprise known = byCode.get(names.code());
        Enterprise enterprise =
                found("enterprise", names.shown(), known == null ? byName.get(NameKey.of(names.name())) : known);
        List<Site> own = sites.values().stream()
                .filter(site -> enterprise.id().equals(site.enterpriseId()))
                .toList();
        List<Site> named =
                own.stream().filter(site -> same(site.name(), names.name())).toList();
        if (own.size() > 1 && named.size() != 1) {
            throw Refusal.invalid(
                            "name",
                            names.shown(),
                            enterprise.name() + " has " + own.size() + " sites; which one is meant?")
                    .hint("Name the site as the directory has it.");
        }
        Site site = named.size() == 1 ? named.getFirst() : own.isEmpty() ? null : own.getFirst();
        if (site != null) {
            return new SitePlace(site, site.data());
        }
        String name = names.name().isEmpty() ? enterprise.name() : names.name();
        return new SitePlace(
                null, new SiteData(enterprise.id(), enterprise.zoneId(), name, enterprise.address(), null, null));
    }

    /** A department's or the park's own site of that code or name, or a new one. */
    SitePlace departmentSite(FeatureNames names) {
        Department department = names.department().isEmpty()
                ? null
                : found("department", names.department(), departments.get(NameKey.of(names.department())));
        Site site = sites.values().stream()
                .filter(one -> one.enterpriseId() == null)
                .filter(one -> names.code().isEmpty()
                        ? same(one.name(), names.name())
                        : names.code().equals(one.code()))
                .findFirst()
                .orElse(null);
        Zone zone = names.zone().isEmpty() ? null : found("zone", names.zone(), zones.get(NameKey.of(names.zone())));
        return new SitePlace(
                site,
                new SiteData(
                        null,
                        zone != null ? zone.id() : site == null ? null : site.zoneId(),
                        names.name().isEmpty() && site != null ? site.name() : names.name(),
                        site == null ? null : site.address(),
                        site == null ? null : site.longitude(),
                        site == null ? null : site.latitude(),
                        department != null ? department.id() : site == null ? null : site.departmentId(),
                        names.code(),
                        null));
    }

    BackdropData backdropData(FeatureNames names) {
        return new BackdropData(names.kind(), names.name());
    }

    @Nullable
    Backdrop findBackdrop(BackdropData data) {
        return backdrops.get(key(data));
    }

    private static String key(BackdropData data) {
        return data.kind() + " " + NameKey.of(data.name());
    }

    private static boolean same(String name, String other) {
        return NameKey.of(name).equals(NameKey.of(other));
    }

    private static <T> T found(String what, String name, @Nullable T record) {
        if (record == null) {
            throw Refusal.invalid("name", name, "No " + what + " in use is called \"" + name + "\".")
                    .hint("Give the name as the directory has it, or add it there first.");
        }
        return record;
    }
}
