package org.dajuan.samples.offenders.unmarked;

class Unmarked {}
