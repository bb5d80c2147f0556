package org.burnish.archive.internal;

/**
 * The folder that says what a disc is. Its name shows everywhere: it begins with no dot, has no character that a file system or
 * a shell minds, and comes first in most listings.
 */
final class DiscFolder {

    static final String PATH = "/_disc";
    static final String README = PATH + "/README.txt";
    static final String SET = PATH + "/set.json";
    static final String KEY = PATH + "/key.pem";
    static final String MANIFEST = PATH + "/manifest.sha256";
    static final String SIGNATURE = PATH + "/manifest.sha256.sig";

    private DiscFolder() {}
}
