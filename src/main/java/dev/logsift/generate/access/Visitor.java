package dev.logsift.generate.access;

/** Who asks, as far as a log shows it. */
public record Visitor(String address, String agent, String protocol) {}
