package org.dajuan.spine.answers;

/**
 * Rows of one shelf put together by what they speak of, each subject's in the order they came, in time proportional to their number.
 *
 * @param rows all of them, subject by subject
 * @param ends index after the last row of each subject, ascending
 */
record BySubject(Rows rows, int[] ends) {

    static BySubject of(Rows rows) {
        Shelf shelf = rows.shelf();
        if (ofOne(rows)) {
            return new BySubject(rows, rows.isEmpty() ? new int[0] : new int[] {rows.size()});
        }
        int[] next = new int[shelf.subjectLimit() + 1];
        for (int i = 0; i < rows.size(); i++) {
            next[shelf.subject(rows.place(i)) + 1]++;
        }
        int subjects = 0;
        for (int s = 1; s < next.length; s++) {
            subjects += next[s] > 0 ? 1 : 0;
            next[s] += next[s - 1];
        }
        int[] ends = new int[subjects];
        int found = 0;
        for (int s = 1; s < next.length; s++) {
            if (next[s] > next[s - 1]) {
                ends[found++] = next[s];
            }
        }
        int[] places = new int[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            int place = rows.place(i);
            places[next[shelf.subject(place)]++] = place;
        }
        return new BySubject(Rows.of(shelf, places), ends);
    }

    int size() {
        return ends.length;
    }

    /** The rows of the subject at an index. */
    Rows group(int index) {
        return rows.slice(index == 0 ? 0 : ends[index - 1], ends[index]);
    }

    private static boolean ofOne(Rows rows) {
        Shelf shelf = rows.shelf();
        for (int i = 1; i < rows.size(); i++) {
            if (shelf.subject(rows.place(i)) != shelf.subject(rows.place(0))) {
                return false;
            }
        }
        return true;
    }
}
