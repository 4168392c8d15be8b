package org.dajuan.park.directory;

import java.util.ArrayList;
import java.util.List;
import org.dajuan.park.directory.GeoFeatures.GeoFeature;
import org.dajuan.park.directory.store.OutlineStore;
import org.dajuan.park.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Outlines from a GeoJSON file of somebody's own. Each feature finds its record by credit code or name; what finds none, or is no proper
 * outline, is listed and stops no other.
 */
@Service
public class MapImports {

    private final Zones zones;
    private final Enterprises enterprises;
    private final Departments departments;
    private final Sites sites;
    private final Backdrops backdrops;
    private final OutlineStore outlines;

    MapImports(
            Zones zones,
            Enterprises enterprises,
            Departments departments,
            Sites sites,
            Backdrops backdrops,
            OutlineStore outlines) {
        this.zones = zones;
        this.enterprises = enterprises;
        this.departments = departments;
        this.sites = sites;
        this.backdrops = backdrops;
        this.outlines = outlines;
    }

    @Transactional
    public MapImport take(GeoFeatures file, Datum datum) {
        MapTargets targets =
                new MapTargets(zones.all(), enterprises.all(), departments.all(), sites.all(), backdrops.all());
        List<MapImport.Taken> taken = new ArrayList<>();
        List<MapImport.RejectedFeature> rejected = new ArrayList<>();
        int number = 0;
        for (GeoFeature feature : file.features()) {
            number++;
            FeatureNames names = FeatureNames.of(feature.properties());
            try {
                taken.add(new MapImport.Taken(number, one(targets, names, feature.geometry(), datum), names.shown()));
            } catch (Refusal refusal) {
                rejected.add(new MapImport.RejectedFeature(
                        number,
                        names.shown(),
                        String.valueOf(refusal.values().getOrDefault("value", "")),
                        refusal.detail(),
                        refusal.hint() == null ? "" : refusal.hint()));
            }
        }
        return new MapImport(taken.size(), taken, rejected);
    }

    /** The layer it went to. What can be wrong is looked for before anything is written. */
    private String one(MapTargets targets, FeatureNames names, @Nullable GeoShape shape, Datum datum) {
        if (shape == null) {
            throw Refusal.invalid("geometry", null, "The feature has no geometry.")
                    .hint("Draw it, or leave it out.");
        }
        return switch (targets.layerOf(names)) {
            case "zones" -> {
                Zone zone = targets.zone(names);
                Outline outline = Outlined.ZONE.read(shape, datum);
                zones.touch(zone.id(), zone.version());
                targets.changed(zone);
                outlines.put(Outlined.ZONE, zone.id(), outline);
                yield "zones";
            }
            case "backdrop" -> {
                BackdropData data = targets.backdropData(names);
                Outline outline = Outlined.BACKDROP.read(shape, datum);
                Backdrop present = targets.findBackdrop(data);
                Backdrop backdrop =
                        present == null ? backdrops.add(data) : backdrops.touch(present.id(), present.version());
                targets.changed(backdrop);
                outlines.put(Outlined.BACKDROP, backdrop.id(), outline);
                yield "backdrop";
            }
            case "departments" -> {
                place(targets, targets.departmentSite(names), shape, datum);
                yield "departments";
            }
            default -> {
                place(targets, targets.enterpriseSite(names), shape, datum);
                yield "enterprises";
            }
        };
    }

    /** A point becomes the site's coordinate; an area its outline, and its coordinate where it had none. */
    private void place(MapTargets targets, MapTargets.SitePlace found, GeoShape shape, Datum datum) {
        boolean point = shape.type().equals("Point");
        Outline outline =
                point ? ShapeReader.read(shape, datum, java.util.Set.of("Point")) : Outlined.SITE.read(shape, datum);
        Place label = new Place(outline.label().getFirst(), outline.label().getLast());
        Site present = found.present();
        SiteData data = found.data();
        SiteData placed = point || data.longitude() == null ? data.at(label) : data;
        Site site = present == null ? sites.add(placed) : sites.change(present.id(), present.version(), placed);
        targets.changed(site);
        if (!point) {
            outlines.put(Outlined.SITE, site.id(), outline);
        }
    }
}
