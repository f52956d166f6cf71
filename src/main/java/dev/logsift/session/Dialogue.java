package dev.logsift.session;

import dev.logsift.text.UserError;

/** The user, asked by commands; the shell knows how. */
public interface Dialogue {
    /** For scripts and pipes: a command then does what it was told, without questions. */
    Dialogue NOBODY = new Dialogue() {
        @Override
        public boolean isPresent() {
            return false;
        }

        @Override
        public void show(UserError problem) {
            throw new IllegalStateException("nobody sees it");
        }

        @Override
        public boolean confirms(String question, boolean otherwise) {
            return otherwise;
        }

        @Override
        public String ask(String question, String proposal) {
            return proposal;
        }
    };

    /** Whether somebody answers. */
    boolean isPresent();

    /** Shows what is wrong, before a question about it. */
    void show(UserError problem);

    /**
     * Asks for yes or no.
     *
     * @param otherwise what an empty answer means
     */
    boolean confirms(String question, boolean otherwise);

    /**
     * Asks for a line of text.
     *
     * @param proposal may be changed, or taken as it is
     */
    String ask(String question, String proposal);
}
