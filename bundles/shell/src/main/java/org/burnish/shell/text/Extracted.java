package org.burnish.shell.text;

import java.nio.file.Path;

/**
 * What extracting came to.
 *
 * @param address the drive, as the user wrote it
 * @param directory where the files are now
 * @param nodes how many files and directories were copied
 */
public record Extracted(String address, Path directory, long nodes) {}
