package org.dajuan.engines.energy.interior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dajuan.engines.energy.EnergyCheck;
import org.dajuan.engines.energy.EnergyOptions;
import org.dajuan.engines.energy.EnergySolver;
import org.dajuan.engines.energy.highs.Highs;
import org.dajuan.engines.energy.highs.HighsOptions;
import org.dajuan.engines.energy.lp.LinearProgram;
import org.dajuan.engines.energy.lp.LinearProgramBuilder;
import org.dajuan.engines.energy.lp.LpResult;
import org.dajuan.engines.energy.lp.LpStatus;
import org.junit.jupiter.api.Test;

/** The general factorisation: its order, its numbers, and programs without an order of time against HiGHS. */
class SparseFactorTest {
    private static final InteriorPoint UNORDERED =
            new InteriorPoint(InteriorOptions.standard().unordered());

    private static boolean highsIsHere() {
        return System.getProperty("os.name", "").contains("Linux")
                && System.getProperty("os.arch", "").equals("amd64");
    }

    /** Columns 0 to 4 all meet row 0 alone: eliminated before it they fill nothing, after it everything. */
    @Test
    void aHubIsEliminatedLast() {
        int[][] near = {{5}, {5}, {5}, {5}, {5}, {0, 1, 2, 3, 4}};
        boolean[] column = {true, true, true, true, true, false};
        int[] order = FillOrder.of(near, column, new boolean[6]);
        assertThat(Arrays.stream(order).sorted()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(Arrays.stream(order).limit(4)).doesNotContain(5);
    }

    /** An equation beside one column only has the smaller degree, yet waits for that column. */
    @Test
    void anEquationWaitsForAColumn() {
        int[][] near = {{2, 3}, {3}, {0}, {0, 1}};
        boolean[] column = {true, true, false, false};
        List<Integer> order = new ArrayList<>();
        for (int v : FillOrder.of(near, column, new boolean[] {false, false, true, true})) {
            order.add(v);
        }
        assertThat(order.indexOf(2)).isGreaterThan(order.indexOf(0));
        assertThat(order.indexOf(3)).isGreaterThan(Math.min(order.indexOf(0), order.indexOf(1)));
    }

    /** On random patterns the order is a permutation, and its fill (counted by eliminating densely) is below that of the order given. */
    @Test
    void ordersArePermutationsAndFillLess() {
        Random dice = new Random(3);
        long ours = 0;
        long given = 0;
        for (int k = 0; k < 100; k++) {
            int n = 5 + dice.nextInt(60);
            boolean[][] link = new boolean[n][n];
            for (int e = 0; e < 2 * n; e++) {
                int a = dice.nextInt(n);
                int b = dice.nextInt(n);
                if (a != b) {
                    link[a][b] = true;
                    link[b][a] = true;
                }
            }
            boolean[] column = new boolean[n];
            boolean[] waits = new boolean[n];
            for (int i = 0; i < n; i++) {
                column[i] = dice.nextBoolean();
                waits[i] = dice.nextInt(4) == 0;
            }
            int[] order = FillOrder.of(lists(link), column, waits);
            assertThat(Arrays.stream(order).sorted().toArray())
                    .isEqualTo(java.util.stream.IntStream.range(0, n).toArray());
            ours += fill(link, FillOrder.of(lists(link), column, new boolean[n]));
            given += fill(link, java.util.stream.IntStream.range(0, n).toArray());
        }
        assertThat(ours).isLessThan(given / 2);
    }

    private static int[][] lists(boolean[][] link) {
        int[][] near = new int[link.length][];
        for (int i = 0; i < near.length; i++) {
            boolean[] row = link[i];
            near[i] = java.util.stream.IntStream.range(0, row.length)
                    .filter(j -> row[j])
                    .toArray();
        }
        return near;
    }

    private static long fill(boolean[][] link, int[] order) {
        boolean[][] a = Arrays.stream(link).map(boolean[]::clone).toArray(boolean[][]::new);
        boolean[] gone = new boolean[a.length];
        long filled = 0;
        for (int p : order) {
            gone[p] = true;
            for (int i = 0; i < a.length; i++) {
                for (int j = i + 1; j < a.length; j++) {
                    if (!gone[i] && !gone[j] && a[p][i] && a[p][j] && !a[i][j]) {
                        a[i][j] = true;
                        a[j][i] = true;
                        filled++;
                    }
                }
            }
        }
        return filled;
    }

    /** Random programs of up to 40 rows: feasible by construction, by chance, unbounded or infeasible; HiGHS's answer, proven. */
    @Test
    void randomProgramsAgreeWithHighsAndProveIt() {
        assumeThat(highsIsHere()).as("HiGHS is packed for linux-x86-64").isTrue();
        Random dice = new Random(20261125);
        int[] ends = new int[LpStatus.values().length];
        for (int k = 0; k < 400; k++) {
            LinearProgram lp = random(dice, 1 + dice.nextInt(40), 1 + dice.nextInt(60), k % 4);
            LpResult ours = UNORDERED.solve(lp);
            LpResult theirs = new Highs().solve(lp, HighsOptions.standard());
            if (theirs.status() == LpStatus.UNBOUNDED && ours.status() == LpStatus.FAILED) {
                // no proof and no claim: the rule then asks HiGHS
                LpResult asked = new EnergySolver(EnergyOptions.standard()).solve(lp, 8760);
                assertThat(asked.status()).isEqualTo(LpStatus.UNBOUNDED);
                continue;
            }
            assertThat(ours.status()).as("program %s: %s", k, ours.note()).isEqualTo(theirs.status());
            ends[ours.status().ordinal()]++;
            EnergyCheck check = EnergyCheck.of(lp, ours);
            assertThat(check.passed()).as("program %s: %s", k, check).isTrue();
            if (ours.status() == LpStatus.OPTIMAL) {
                double best = lp.objective(theirs.x());
                assertThat(lp.objective(ours.x()))
                        .as("program %s", k)
                        .isCloseTo(best, within(1e-6 * (1 + Math.abs(best))));
            }
        }
        assertThat(ends[LpStatus.OPTIMAL.ordinal()]).isGreaterThan(200);
        assertThat(ends[LpStatus.INFEASIBLE.ordinal()]).isGreaterThan(20);
        assertThat(ends[LpStatus.UNBOUNDED.ordinal()]).isGreaterThan(5);
    }

    private static LinearProgram random(Random dice, int rows, int columns, int sort) {
        LinearProgramBuilder b = new LinearProgramBuilder();
        double[] point = new double[columns];
        for (int j = 0; j < columns; j++) {
            boolean free = dice.nextInt(12) == 0;
            boolean boxed = dice.nextInt(3) > 0;
            point[j] = free ? 4 * dice.nextGaussian() : 5 * dice.nextDouble();
            double cost = sort == 0 ? 5 * dice.nextDouble() : 5 * dice.nextGaussian();
            b.column(
                    free ? 0 : cost,
                    free ? Double.NEGATIVE_INFINITY : 0,
                    boxed && !free ? 5 + 5 * dice.nextDouble() : sort == 3 ? Double.POSITIVE_INFINITY : 50,
                    -1);
        }
        for (int i = 0; i < rows; i++) {
            double sum = 0;
            double[] entry = new double[columns];
            for (int j = 0; j < columns; j++) {
                if (dice.nextInt(Math.max(2, columns / 4)) == 0) {
                    entry[j] = Math.round(20 * dice.nextGaussian()) / 4.0;
                    sum += entry[j] * point[j];
                }
            }
            boolean equation = dice.nextInt(3) == 0;
            double shift = sort == 2 ? 12 * dice.nextGaussian() : 0;
            b.row(
                    sum + shift - (equation ? 0 : dice.nextDouble()),
                    sum + shift + (equation ? 0 : dice.nextDouble()),
                    -1);
            for (int j = 0; j < columns; j++) {
                if (entry[j] != 0) {
                    b.term(j, entry[j]);
                }
            }
        }
        return b.build();
    }

    /** A transport of 30 works to 40 customers has no order of time: all in one stage of 1,270 nodes, which the chain refuses. */
    @Test
    void aTransportWithoutTimeIsSolvedBySparseFactorsAndSaysSo() {
        assumeThat(highsIsHere()).as("HiGHS is packed for linux-x86-64").isTrue();
        Random dice = new Random(11);
        LinearProgramBuilder b = new LinearProgramBuilder();
        for (int k = 0; k < 30 * 40; k++) {
            b.column(1 + dice.nextInt(100), 0, Double.POSITIVE_INFINITY, -1);
        }
        for (int i = 0; i < 30; i++) {
            b.row(Double.NEGATIVE_INFINITY, 20, -1);
            for (int j = 0; j < 40; j++) {
                b.term(40 * i + j, 1);
            }
        }
        for (int j = 0; j < 40; j++) {
            b.row(10 + j % 7, Double.POSITIVE_INFINITY, -1);
            for (int i = 0; i < 30; i++) {
                b.term(40 * i + j, 1);
            }
        }
        LinearProgram lp = b.build();
        LpResult ours = new InteriorPoint(InteriorOptions.standard()).solve(lp);
        LpResult theirs = new Highs().solve(lp, HighsOptions.standard());
        assertThat(ours.status()).as(ours.note()).isEqualTo(LpStatus.OPTIMAL);
        assertThat(ours.note()).contains("general sparse factors, since no order of time was found");
        assertThat(EnergyCheck.of(lp, ours).passed()).isTrue();
        assertThat(lp.objective(ours.x())).isCloseTo(lp.objective(theirs.x()), within(1e-6 * lp.objective(theirs.x())));
    }
}
