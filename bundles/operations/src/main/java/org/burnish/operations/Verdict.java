package org.burnish.operations;

/** A result that can be bad news, which makes the program's exit value 1. */
public interface Verdict {

    boolean good();
}
