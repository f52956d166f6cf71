package dev.logsift.generate.access;

/** Who asks, as far as a log shows it. */
record Visitor(String address, String agent, String protocol) {}
