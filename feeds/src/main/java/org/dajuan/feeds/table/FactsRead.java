package org.dajuan.feeds.table;

import java.util.List;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.facts.RejectedFact;

/**
 * What one file or folder of facts gave.
 *
 * @param facts the facts, in order of file and row
 * @param rejected rows and files that gave none, each with the reason
 * @param files every file that was read, in order of name
 * @param ignored files that are no tables, with the reason
 */
public record FactsRead(List<Fact> facts, List<RejectedFact> rejected, List<FileRead> files, List<String> ignored) {

    /**
     * One file of facts.
     *
     * @param name path relative to the folder that was read, with slashes
     * @param encoding charset of a CSV, {@code xlsx} for a workbook
     * @param rows rows below the header that hold anything
     * @param facts rows that became facts
     * @param rejected rows that did not
     * @param notes what a person should know about the reading
     */
    public record FileRead(String name, String encoding, int rows, int facts, int rejected, List<String> notes) {
        public FileRead {
            notes = List.copyOf(notes);
        }
    }

    public FactsRead {
        facts = List.copyOf(facts);
        rejected = List.copyOf(rejected);
        files = List.copyOf(files);
        ignored = List.copyOf(ignored);
    }
}
