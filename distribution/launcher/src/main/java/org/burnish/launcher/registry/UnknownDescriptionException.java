package org.burnish.launcher.registry;

/** A bundle wants of the component runtime what only a framework gives. */
public final class UnknownDescriptionException extends Exception {

    private static final long serialVersionUID = 1L;

    UnknownDescriptionException(String bundle, String what) {
        super("Bundle '" + bundle + "' has " + what + ", which needs a framework");
    }
}
