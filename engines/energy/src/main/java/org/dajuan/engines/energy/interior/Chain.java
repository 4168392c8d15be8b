package org.dajuan.engines.energy.interior;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The symbolic half: positions, templates and where numbers lie, found once for a program. */
final class Chain {
    final int stages;
    final int inner;
    final int border;
    /** Position of each node; border nodes come after all others. */
    final int[] position;

    final int[] first;
    final int[] template;
    final StageTemplate[] templates;
    final int[] entryFirst;
    final double[] entries;
    final int[] storedFirst;
    /** Entries within the border: row-major border × border, upper half. */
    final double[] borderEntries;

    private final int[] localOrder; // place of each inner node within its stage

    /** What one stage looks like, in the stage's own numbering. */
    private record Shape(int[] signature) {
        @Override
        public boolean equals(Object o) {
            return o instanceof Shape s && Arrays.equals(signature, s.signature);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(signature);
        }
    }

    Chain(StandardForm f, Stages st) {
        int n = f.columns;
        stages = st.count;
        border = st.border.length;
        int[][] members = st.members();
        first = members[0];
        int[] node = members[1];
        inner = first[stages];
        int[] local = new int[n + f.rows]; // number of a node within its stage, or within the border
        for (int s = 0; s < stages; s++) {
            for (int p = first[s]; p < first[s + 1]; p++) {
                local[node[p]] = p - first[s];
            }
        }
        for (int b = 0; b < border; b++) {
            local[st.border[b]] = b;
        }
        localOrder = new int[n + f.rows];
        int[][] incoming = incoming(f, st, node, local);
        order(f, st, node, local, incoming);
        position = new int[n + f.rows];
        for (int s = 0; s < stages; s++) {
            for (int p = first[s]; p < first[s + 1]; p++) {
                position[node[p]] = first[s] + localOrder[node[p]];
            }
        }
        for (int b = 0; b < border; b++) {
            position[st.border[b]] = inner + b;
        }
        borderEntries = new double[border * border];
        template = new int[stages];
        entryFirst = new int[stages + 1];
        storedFirst = new int[stages + 1];
        entries = new double[f.start[n]];
        templates = build(f, st, node, local, incoming);
    }

    /** Rows of each stage that the columns of the stage before touch, as local numbers. */
    private int[][] incoming(StandardForm f, Stages st, int[] node, int[] local) {
        int[][] in = new int[stages + 1][];
        Arrays.fill(in, new int[0]);
        int n = f.columns;
        boolean[] seen = new boolean[n + f.rows];
        int[] found = new int[64];
        for (int s = 0; s + 1 < stages; s++) {
            int count = 0;
            for (int p = first[s]; p < first[s + 1]; p++) {
                int v = node[p];
                if (v < n && st.carries[v]) {
                    for (int q = f.start[v]; q < f.start[v + 1]; q++) {
                        int r = n + f.index[q];
                        if (st.of[r] == s + 1 && !seen[r]) {
                            seen[r] = true;
                            if (count == found.length) {
                                found = Arrays.copyOf(found, 2 * count);
                            }
                            found[count++] = local[r];
                        }
                    }
                }
            }
            int[] rows = Arrays.copyOf(found, count);
            Arrays.sort(rows);
            in[s + 1] = rows;
        }
        return in;
    }

    private void order(StandardForm f, Stages st, int[] node, int[] local, int[][] incoming) {
        int n = f.columns;
        Map<Shape, int[]> known = new HashMap<>();
        int[] sig = new int[256];
        for (int s = 0; s < stages; s++) {
            int size = first[s + 1] - first[s];
            int len = 0;
            sig = room(sig, 2 + size + incoming[s].length);
            sig[len++] = size;
            for (int i : incoming[s]) {
                sig[len++] = i;
            }
            sig[len++] = -9;
            for (int p = first[s]; p < first[s + 1]; p++) {
                int v = node[p];
                if (v >= n) {
                    sig = room(sig, len + 2);
                    sig[len++] = f.kind[v] == StandardForm.ABSENT ? -3 : -4;
                    continue;
                }
                sig = room(sig, len + 2 + f.start[v + 1] - f.start[v]);
                sig[len++] = st.carries[v] || f.kind[v] == StandardForm.FREE ? -2 : -1;
                for (int q = f.start[v]; q < f.start[v + 1]; q++) {
                    int r = n + f.index[q];
                    sig[len++] = st.of[r] == s ? local[r] : st.of[r] == Stages.BORDER ? -100 - local[r] : -50;
                }
            }
            Shape shape = new Shape(Arrays.copyOf(sig, len));
            int[] place = known.get(shape);
            if (place == null) {
                place = placesOf(f, st, node, local, incoming[s], s);
                known.put(shape, place);
            }
            for (int p = first[s]; p < first[s + 1]; p++) {
                localOrder[node[p]] = place[p - first[s]];
            }
        }
    }

    private int[] placesOf(StandardForm f, Stages st, int[] node, int[] local, int[] incoming, int s) {
        int n = f.columns;
        int size = first[s + 1] - first[s];
        int[] group = new int[size];
        int[] beside = new int[size];
        List<List<Integer>> near = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            near.add(new ArrayList<>());
            group[i] = node[first[s] + i] >= n ? 3 : 0;
        }
        for (int i = 0; i < size; i++) {
            int v = node[first[s] + i];
            if (v >= n) {
                for (int q = f.byRow.start()[v - n]; q < f.byRow.start()[v - n + 1]; q++) {
                    beside[i] += st.of[f.byRow.column()[q]] == Stages.BORDER ? 1 : 0;
                }
                continue;
            }
            boolean late = st.carries[v] || f.kind[v] == StandardForm.FREE;
            group[i] = late ? 2 : 0;
            for (int q = f.start[v]; q < f.start[v + 1]; q++) {
                int r = n + f.index[q];
                if (st.of[r] == s) {
                    near.get(i).add(local[r]);
                    if (!late) {
                        group[local[r]] = 1;
                    }
                } else if (st.of[r] == Stages.BORDER) {
                    beside[i]++;
                }
            }
        }
        // An equation with only storage levels of the hour has no other pivot than what those of the hour before put
        // there.
        for (int i : incoming) {
            group[i] = Math.min(group[i], 1);
        }
        int[][] lists = new int[size][];
        for (int i = 0; i < size; i++) {
            lists[i] = near.get(i).stream().mapToInt(Integer::intValue).toArray();
        }
        int[] order = StageOrder.of(group, lists, beside, incoming, border);
        int[] place = new int[size];
        for (int k = 0; k < size; k++) {
            place[order[k]] = k;
        }
        return place;
    }

    private StageTemplate[] build(StandardForm f, Stages st, int[] node, int[] local, int[][] incoming) {
        int n = f.columns;
        Map<Shape, Integer> known = new HashMap<>();
        List<StageTemplate> all = new ArrayList<>();
        int filled = 0;
        int[] at = new int[256];
        int[] byPlace = new int[64];
        for (int s = 0; s < stages; s++) {
            int size = first[s + 1] - first[s];
            int[] in = places(incoming[s], node, first[s]);
            int[] out = s + 1 < stages ? places(incoming[s + 1], node, first[s + 1]) : new int[0];
            int height = size + out.length;
            int width = height + border;
            entryFirst[s] = filled;
            byPlace = byPlace.length < size ? new int[2 * size] : byPlace;
            for (int p = first[s]; p < first[s + 1]; p++) {
                byPlace[localOrder[node[p]]] = node[p];
            }
            int len = 0;
            for (int k = 0; k < size; k++) {
                int v = byPlace[k];
                if (v < n) {
                    for (int q = f.start[v]; q < f.start[v + 1]; q++) {
                        int r = n + f.index[q];
                        int other = st.of[r] == s
                                ? localOrder[r]
                                : st.of[r] == Stages.BORDER
                                        ? height + local[r]
                                        : size + Arrays.binarySearch(out, localOrder[r]);
                        at = room(at, len + 1);
                        at[len++] = Math.min(k, other) * width + Math.max(k, other);
                        entries[filled++] = f.value[q];
                    }
                } else {
                    for (int q = f.byRow.start()[v - n]; q < f.byRow.start()[v - n + 1]; q++) {
                        int c = f.byRow.column()[q];
                        if (st.of[c] == Stages.BORDER) {
                            at = room(at, len + 1);
                            at[len++] = k * width + height + local[c];
                            entries[filled++] = f.byRow.value()[q];
                        }
                    }
                }
            }
            int[] key = new int[2 + in.length + out.length + len];
            key[0] = size;
            key[1] = in.length;
            System.arraycopy(in, 0, key, 2, in.length);
            System.arraycopy(out, 0, key, 2 + in.length, out.length);
            System.arraycopy(at, 0, key, 2 + in.length + out.length, len);
            Shape shape = new Shape(key);
            Integer id = known.get(shape);
            if (id == null) {
                id = all.size();
                all.add(new StageTemplate(size, out, border, Arrays.copyOf(at, len), in));
                known.put(shape, id);
            }
            template[s] = id;
            storedFirst[s + 1] = Math.addExact(storedFirst[s], all.get(id).stored);
        }
        entryFirst[stages] = filled;
        for (int b = 0; b < border; b++) {
            int v = st.border[b];
            if (v < n) {
                for (int q = f.start[v]; q < f.start[v + 1]; q++) {
                    int r = n + f.index[q];
                    if (st.of[r] == Stages.BORDER) {
                        borderEntries[Math.min(b, local[r]) * border + Math.max(b, local[r])] = f.value[q];
                    }
                }
            }
        }
        return all.toArray(new StageTemplate[0]);
    }

    /** Places in the order of elimination, ascending. */
    private int[] places(int[] localRows, int[] node, int from) {
        int[] out = new int[localRows.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = localOrder[node[from + localRows[i]]];
        }
        Arrays.sort(out);
        return out;
    }

    private static int[] room(int[] a, int needed) {
        return needed <= a.length ? a : Arrays.copyOf(a, Math.max(needed, 2 * a.length));
    }
}
