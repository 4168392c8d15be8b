package org.dajuan.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kills the server again and again while clients write. What was acknowledged must be stored, what was not is sent again
 * under the same key, nothing may be stored twice, and the chains must verify.
 */
final class LedgerKillBench implements Bench {
    private static final int WRITERS = 4;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern VALUE = Pattern.compile("\"value\":\"(\\d+)\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final PrintStream out;
    private final Random random = new Random(20261124);
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, String> acknowledged = new ConcurrentHashMap<>();
    private final Queue<Integer> unsure = new ConcurrentLinkedQueue<>();

    LedgerKillBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public void run(List<String> arguments) throws IOException, InterruptedException {
        int kills = arguments.isEmpty() ? 30 : BenchRefused.number(arguments.getFirst(), 1, 10_000);
        try (ParkProcess park = new ParkProcess()) {
            park.start();
            park.signIn("demo-department");
            int resent = 0;
            for (int round = 1; round <= kills; round++) {
                List<Thread> writers = new ArrayList<>();
                for (int i = 0; i < WRITERS; i++) {
                    writers.add(Thread.ofVirtual().start(() -> write(park)));
                }
                Thread.sleep(300 + random.nextInt(2000));
                park.kill();
                for (Thread writer : writers) {
                    writer.join();
                }
                double seconds = park.start();
                resent += resend(park);
                System.err.printf(
                        "kill %d of %d: back after %.1f s, %d facts acknowledged, %d sent again%n",
                        round, kills, seconds, acknowledged.size(), resent);
            }
            judge(park, kills, resent);
        }
    }

    /** Writes until the server is gone. */
    private void write(ParkProcess park) {
        while (true) {
            int number = numbers.incrementAndGet();
            try {
                if (!post(park, number)) {
                    unsure.add(number);
                    return;
                }
            } catch (IOException e) {
                unsure.add(number);
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean post(ParkProcess park, int number) throws IOException, InterruptedException {
        HttpResponse<String> reply = park.send(
                "POST",
                "/api/v1/facts",
                BodyPublishers.ofString("{\"indicator\":\"gdp\",\"period\":\"2025\",\"value\":\"" + number
                        + "\",\"unit\":\"亿元\",\"source\":\"kill\",\"note\":\"n" + number + "\"}"),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "kill-" + number);
        Matcher id = ID.matcher(reply.body());
        if (reply.statusCode() != 201 || !id.find()) {
            return false;
        }
        String before = acknowledged.put(number, id.group(1));
        if (before != null && !before.equals(id.group(1))) {
            throw new IOException("Fact " + number + " was acknowledged as " + before + " and as " + id.group(1));
        }
        return true;
    }

    /** Sends again what had no answer, and a few that had: an honest client cannot know either. */
    private int resend(ParkProcess park) throws IOException, InterruptedException {
        List<Integer> again = new ArrayList<>();
        for (Integer number = unsure.poll(); number != null; number = unsure.poll()) {
            again.add(number);
        }
        for (int i = 0; i < 5 && !acknowledged.isEmpty(); i++) {
            again.add(1 + random.nextInt(numbers.get()));
        }
        for (int number : again) {
            if (!post(park, number)) {
                throw new IOException("Fact " + number + " could not be sent again.");
            }
        }
        return again.size();
    }

    /** Refuses the run when anything was lost, doubled or broken. */
    private void judge(ParkProcess park, int kills, int resent) throws IOException, InterruptedException {
        Map<String, Integer> stored = new ConcurrentHashMap<>();
        int rows = 0;
        String cursor = "";
        while (true) {
            String body = park.send("GET", "/api/v1/facts?source=kill&limit=200" + cursor, BodyPublishers.noBody())
                    .body();
            Matcher id = ID.matcher(body);
            Matcher value = VALUE.matcher(body);
            while (id.find() && value.find()) {
                stored.put(id.group(1), Integer.parseInt(value.group(1)));
                rows++;
            }
            Matcher next = NEXT.matcher(body);
            if (!next.find()) {
                break;
            }
            cursor = "&cursor=" + next.group(1);
        }
        long lost = acknowledged.entrySet().stream()
                .filter(e -> !e.getKey().equals(stored.get(e.getValue())))
                .count();
        long doubled = rows - stored.values().stream().distinct().count();
        String doctor = park.doctor();
        out.println("kills,acknowledged,sent_again,stored,lost,doubled,doctor");
        out.println(kills + "," + acknowledged.size() + "," + resent + "," + rows + "," + lost + "," + doubled + ","
                + (doctor.startsWith("0 ") ? "ok" : doctor));
        if (lost != 0 || doubled != 0 || rows != acknowledged.size() || !doctor.startsWith("0 ")) {
            throw BenchRefused.wrong("What was stored is not what was acknowledged; see the line above.");
        }
    }
}
