package org.dajuan.cli;

import java.io.PrintStream;

/** {@code dajuan serve} in the help. The launcher starts the server itself, on the class path of the park. */
final class Serve implements Verb {

    @Override
    public Syntax syntax() {
        return Syntax.of("serve", "Starts the park server; Ctrl-C stops it. 启动园区服务器,Ctrl-C 停止。")
                .option("--port", "N", "where it listens; 8088, or dajuan.http.port (DAJUAN_HTTP_PORT)")
                .option("--home", "DIR", "where its data lies; var, or DAJUAN_HOME")
                .flag("--demo", "demo accounts and a fictional park; never with real data");
    }

    @Override
    public Exit run(Args args, PrintStream out, PrintStream err) throws Refusal {
        throw Refusal.environment(
                "The server is started by the launcher, not on the class path of the command line.",
                "Try: ./dajuan serve");
    }
}
