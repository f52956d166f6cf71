package dev.logsift.generate;

import java.util.Optional;

/**
 * What to generate.
 *
 * @param scenario a scenario's name; the default one of a family is called as the family
 * @param lines how many lines; else as many as the scenario says
 * @param logFormat a format's name; else the one of the scenario or the usual one of the family
 */
public record GenerateRequest(String scenario, Optional<Long> lines, long seed, Optional<String> logFormat) {}
