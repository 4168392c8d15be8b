package org.dajuan.park.directory;

import java.util.UUID;

/** What all records of the directory have: an id for ever, a version for each change, and an end without deletion. */
public interface DirectoryRecord {

    UUID id();

    /** False once the record is no longer used; what refers to it stays valid. */
    boolean active();

    /** Grows with each change; the record's ETag. */
    long version();
}
