package org.dajuan.park.directory;

import java.util.UUID;

/** Something of the ground that helps to find one's way on the map (底图要素): a river, a road, a belt of trees. */
public record Backdrop(UUID id, String kind, String name, boolean active, long version) implements DirectoryRecord {}
