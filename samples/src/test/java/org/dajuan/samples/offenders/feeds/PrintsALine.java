package org.dajuan.samples.offenders.feeds;

class PrintsALine {
    void tell() {
        System.out.println("done");
    }
}
