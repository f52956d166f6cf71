package dev.logsift.function;

/**
 * What a user agent says it is.
 *
 * @param family the browser, tool or crawler: Chrome, curl, Googlebot
 * @param os the operating system, null where nothing tells
 * @param device the make or kind of the device, null where nothing tells
 * @param isBot whether it is a program that nobody sits in front of
 */
record Agent(String family, String os, String device, boolean isBot) implements StructValue {
    @Override
    public Object[] parts() {
        return new Object[] {family, os, device, isBot};
    }
}
