package org.dajuan.park.platform.store;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;
import org.dajuan.park.platform.StartRefusal;
import org.jspecify.annotations.Nullable;

/**
 * How PostgreSQL's programs are started, since they refuse to run as root: directly by an ordinary user; as root
 * within a user namespace of their own ({@code unshare -U}, files stay root's); or, where containers forbid that, as a
 * system user ({@code setpriv}), who then owns the data directory.
 *
 * @param prefix words put before the command
 * @param user the system user to own PostgreSQL's files, null where they stay with the server's own user
 */
record RunAs(List<String> prefix, @Nullable String user) {

    private static final RunAs SELF = new RunAs(List.of(), null);
    private static final RunAs UNSHARE = new RunAs(List.of("unshare", "-U"), null);
    private static final List<String> SYSTEM_USERS = List.of("dajuan", "postgres", "nobody");

    /** Decides for this process; an existing data directory keeps the user it has. */
    static RunAs choose(String wish, Path data) {
        if (!isRoot(Path.of("/proc/self"))) {
            return SELF;
        }
        if (Files.exists(data) && !isRoot(data)) {
            return systemUser(ownerOf(data));
        }
        boolean auto = wish.equals("auto");
        if (auto || wish.equals("unshare")) {
            if (Commands.succeeds(List.of("unshare", "-U", "true"))) {
                return UNSHARE;
            }
            if (!auto) {
                throw new StartRefusal(
                        "The server runs as root and \"unshare -U\" is forbidden here.",
                        "Start it as an ordinary user, or set dajuan.database.run-as to auto or a system user.");
            }
        }
        if (!auto) {
            return systemUser(wish);
        }
        return SYSTEM_USERS.stream()
                .filter(RunAs::exists)
                .findFirst()
                .map(RunAs::systemUser)
                .orElseThrow(() -> new StartRefusal(
                        "The server runs as root, \"unshare -U\" is forbidden here and none of the users "
                                + SYSTEM_USERS + " exists.",
                        "Start the server as an ordinary user, or name one in dajuan.database.run-as."));
    }

    private static RunAs systemUser(String user) {
        if (!exists(user)) {
            throw new StartRefusal(
                    "There is no system user \"" + user + "\" for PostgreSQL to run as.",
                    "Create it, or set dajuan.database.run-as to auto.");
        }
        return new RunAs(
                List.of("setpriv", "--reuid=" + user, "--regid=" + groupOf(user), "--clear-groups", "--no-new-privs"),
                user);
    }

    private static String groupOf(String user) {
        return Commands.output(List.of("id", "-g", user)).strip();
    }

    private static boolean exists(String user) {
        return Commands.succeeds(List.of("id", "-u", user));
    }

    private static boolean isRoot(Path path) {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(path, "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static String ownerOf(Path path) {
        try {
            return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).getName();
        } catch (IOException e) {
            throw new StartRefusal("The owner of " + path + " cannot be read.", "Check the directory's rights.", e);
        }
    }

    /** Gives {@code root} and everything below to the system user, if there is one. */
    void give(Path root) throws IOException {
        if (user == null) {
            return;
        }
        UserPrincipal owner =
                FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(user);
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.toList()) {
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .setOwner(owner);
            }
        }
    }

    /** Refuses early where the system user cannot reach {@code path}, for instance below /root. */
    void mustReach(Path path) {
        if (user != null
                && !Commands.succeeds(Stream.concat(prefix.stream(), Stream.of("test", "-r", path.toString()))
                        .toList())) {
            throw new StartRefusal(
                    "PostgreSQL runs as the user \"" + user + "\", who cannot reach " + path + ".",
                    "Put DAJUAN_HOME where that user may enter, for instance /var/lib/dajuan, or start the server as an"
                            + " ordinary user.");
        }
    }
}
