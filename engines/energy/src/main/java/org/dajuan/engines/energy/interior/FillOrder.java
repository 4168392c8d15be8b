package org.dajuan.engines.energy.interior;

import java.util.Arrays;

/**
 * An order of elimination with little fill for a symmetric pattern: minimum degree on the quotient graph, degrees counted approximately
 * from above (Amestoy, Davis and Duff, SIAM J. Matrix Analysis 17 (1996) 886), elements absorbed as soon as another covers them, nodes
 * whose whole neighbourhood is the new element eliminated with it.
 *
 * <p>Beyond minimum degree, a node may have to wait: an equation has no pivot of its own before one of its columns has given it one, nor
 * has a free column before one of its rows. Such nodes become candidates when the elimination of a node of the other kind reaches them.
 */
final class FillOrder {
    private static final int VARIABLE = 0;
    private static final int ELEMENT = 1;
    private static final int GONE = 2;

    private final int n;
    private final byte[] state;
    private final int[][] nodes; // of a variable: neighbours not yet in an element; of an element: its variables
    private final int[] nodeCount;
    private final int[][] elements; // of a variable: elements it lies in
    private final int[] elementCount;
    private final int[] degree;
    private final int[] head;
    private final int[] next;
    private final int[] last;
    private final boolean[] listed;
    private final boolean[] column;
    private final boolean[] waits;
    private final int[] mark;
    private final int[] outside; // of an element: how many of its variables lie outside the new one
    private final int[] outsideMark;
    private int stamp;
    private int lowest;

    private FillOrder(int[][] near, boolean[] column, boolean[] waits) {
        n = near.length;
        this.column = column;
        this.waits = waits.clone();
        state = new byte[n];
        nodes = near;
        nodeCount = new int[n];
        elements = new int[n][];
        elementCount = new int[n];
        degree = new int[n];
        head = new int[n + 1];
        next = new int[n];
        last = new int[n];
        listed = new boolean[n];
        mark = new int[n];
        outside = new int[n];
        outsideMark = new int[n];
        Arrays.fill(head, -1);
        int[] none = new int[0];
        for (int i = 0; i < n; i++) {
            nodeCount[i] = near[i].length;
            elements[i] = none;
            degree[i] = near[i].length;
            if (!waits[i]) {
                list(i);
            }
        }
    }

    /**
     * The order.
     *
     * @param near neighbours of each node, both ways; taken over
     * @param column true for columns, false for rows
     * @param waits true for nodes that have no pivot of their own
     */
    static int[] of(int[][] near, boolean[] column, boolean[] waits) {
        return new FillOrder(near, column, waits).run();
    }

    private int[] run() {
        int[] order = new int[n];
        int done = 0;
        while (done < n) {
            int p = least();
            if (p < 0) {
                done = release(order, done);
                continue;
            }
            unlist(p);
            order[done++] = p;
            done = eliminate(p, order, done);
        }
        return order;
    }

    /** When only waiting nodes are left, all become candidates: their pivots are what regularisation gives. */
    private int release(int[] order, int done) {
        for (int i = 0; i < n; i++) {
            if (state[i] == VARIABLE && !listed[i]) {
                waits[i] = false;
                list(i);
            }
        }
        return done;
    }

    private int least() {
        while (lowest <= n - 1 && head[lowest] < 0) {
            lowest++;
        }
        return lowest <= n - 1 ? head[lowest] : -1;
    }

    private int eliminate(int p, int[] order, int done) {
        int[] front = front(p);
        int size = front.length;
        state[p] = ELEMENT;
        nodes[p] = front;
        nodeCount[p] = size;
        elements[p] = new int[0];
        elementCount[p] = 0;
        stamp++;
        int inFront = stamp;
        for (int i : front) {
            mark[i] = inFront;
        }
        countOutside(front);
        int to = done;
        int kept = 0;
        for (int i : front) {
            prune(i, p, inFront);
            if (nodeCount[i] == 0 && elementCount[i] == 1 && ready(i, p)) {
                unlist(i); // all it touches is this front: eliminated with p at no further fill
                state[i] = GONE;
                order[to++] = i;
            } else {
                front[kept++] = i;
            }
        }
        nodes[p] = kept == size ? front : Arrays.copyOf(front, kept);
        nodeCount[p] = kept;
        for (int k = 0; k < kept; k++) {
            int i = front[k];
            long d = (long) nodeCount[i] + kept - 1;
            for (int e = 0; e < elementCount[i]; e++) {
                int element = elements[i][e];
                d += element == p ? 0 : outsideOf(element);
            }
            unlist(i);
            degree[i] = (int) Math.min(Math.min(n - 1, d), (long) degree[i] + kept);
            if (ready(i, p)) {
                waits[i] = false;
            }
            if (!waits[i]) {
                list(i);
            }
        }
        return to;
    }

    /** A node that has waited may go once a node of the other kind has reached it. */
    private boolean ready(int i, int p) {
        return !waits[i] || column[i] != column[p];
    }

    /** Variables beside p, from its own list and its elements, which it absorbs. */
    private int[] front(int p) {
        stamp++;
        mark[p] = stamp;
        int[] out = new int[Math.max(4, nodeCount[p])];
        int size = 0;
        for (int k = 0; k < nodeCount[p]; k++) {
            int v = nodes[p][k];
            if (state[v] == VARIABLE && mark[v] != stamp) {
                mark[v] = stamp;
                out[size++] = v;
            }
        }
        for (int e = 0; e < elementCount[p]; e++) {
            int element = elements[p][e];
            if (state[element] != ELEMENT) {
                continue;
            }
            for (int k = 0; k < nodeCount[element]; k++) {
                int v = nodes[element][k];
                if (state[v] == VARIABLE && mark[v] != stamp) {
                    mark[v] = stamp;
                    if (size == out.length) {
                        out = Arrays.copyOf(out, 2 * size);
                    }
                    out[size++] = v;
                }
            }
            absorb(element);
        }
        return Arrays.copyOf(out, size);
    }

    private void absorb(int element) {
        state[element] = GONE;
        nodes[element] = new int[0];
        nodeCount[element] = 0;
    }

    private void countOutside(int[] front) {
        for (int i : front) {
            for (int e = 0; e < elementCount[i]; e++) {
                int element = elements[i][e];
                if (state[element] == ELEMENT) {
                    if (outsideMark[element] != stamp) {
                        outsideMark[element] = stamp;
                        outside[element] = living(element);
                    }
                    outside[element]--;
                }
            }
        }
    }

    /** Drops variables that are gone and counts the rest. */
    private int living(int element) {
        int to = 0;
        int[] all = nodes[element];
        for (int k = 0; k < nodeCount[element]; k++) {
            if (state[all[k]] == VARIABLE) {
                all[to++] = all[k];
            }
        }
        nodeCount[element] = to;
        return to;
    }

    private int outsideOf(int element) {
        return outsideMark[element] == stamp ? outside[element] : nodeCount[element];
    }

    /** Takes from i what the new element p says already. */
    private void prune(int i, int p, int inFront) {
        int to = 0;
        int[] own = elements[i];
        for (int e = 0; e < elementCount[i]; e++) {
            int element = own[e];
            if (state[element] == ELEMENT && element != p) {
                if (outsideOf(element) == 0) {
                    absorb(element); // p covers it
                } else {
                    own[to++] = element;
                }
            }
        }
        if (to == own.length) {
            own = Arrays.copyOf(own, Math.max(4, 2 * to));
            elements[i] = own;
        }
        own[to++] = p;
        elementCount[i] = to;
        int left = 0;
        int[] near = nodes[i];
        for (int k = 0; k < nodeCount[i]; k++) {
            int v = near[k];
            if (v != p && state[v] == VARIABLE && mark[v] != inFront) {
                near[left++] = v;
            }
        }
        nodeCount[i] = left;
    }

    private void list(int i) {
        int d = degree[i];
        next[i] = head[d];
        last[i] = -1;
        if (head[d] >= 0) {
            last[head[d]] = i;
        }
        head[d] = i;
        listed[i] = true;
        lowest = Math.min(lowest, d);
    }

    private void unlist(int i) {
        if (!listed[i]) {
            return;
        }
        if (last[i] >= 0) {
            next[last[i]] = next[i];
        } else {
            head[degree[i]] = next[i];
        }
        if (next[i] >= 0) {
            last[next[i]] = last[i];
        }
        listed[i] = false;
    }
}
