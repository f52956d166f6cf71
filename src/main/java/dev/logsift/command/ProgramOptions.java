package dev.logsift.command;

/** The options of the program itself, with picocli's annotations; a class above the commands has them. */
public interface ProgramOptions {}
