package org.dajuan.park.directory;

import java.util.List;

/**
 * What became of the features of a file.
 *
 * @param taken how many changed a record
 * @param rejected those that changed nothing, each with its reason
 */
public record MapImport(int taken, List<MapImport.Taken> items, List<MapImport.RejectedFeature> rejected) {

    public MapImport {
        items = List.copyOf(items);
        rejected = List.copyOf(rejected);
    }

    /**
     * @param feature place in the file, from 1
     * @param layer zones, enterprises, departments or backdrop
     */
    public record Taken(int feature, String layer, String name) {}

    /**
     * @param feature place in the file, from 1
     * @param value what was wrong
     */
    public record RejectedFeature(int feature, String name, String value, String expected, String advice) {}
}
