package org.burnish.parity.internal;

/** Square matrices over a {@link Field}. */
final class Matrix {

    private Matrix() {}

    /** The inverse, by the method of Gauss and Jordan; the matrix is destroyed. */
    static int[][] inverse(Field field, int[][] matrix) {
        int size = matrix.length;
        int[][] inverse = new int[size][size];
        for (int i = 0; i < size; i++) {
            inverse[i][i] = 1;
        }
        for (int column = 0; column < size; column++) {
            int pivot = column;
            while (pivot < size && matrix[pivot][column] == 0) {
                pivot++;
            }
            if (pivot == size) {
                throw new ArithmeticException("The matrix has no inverse");
            }
            swap(matrix, pivot, column);
            swap(inverse, pivot, column);
            int scale = field.inverse(matrix[column][column]);
            scale(field, matrix[column], scale);
            scale(field, inverse[column], scale);
            for (int row = 0; row < size; row++) {
                int factor = matrix[row][column];
                if (row != column && factor != 0) {
                    addMultiple(field, matrix[row], matrix[column], factor);
                    addMultiple(field, inverse[row], inverse[column], factor);
                }
            }
        }
        return inverse;
    }

    private static void swap(int[][] rows, int a, int b) {
        int[] kept = rows[a];
        rows[a] = rows[b];
        rows[b] = kept;
    }

    private static void scale(Field field, int[] row, int factor) {
        for (int i = 0; i < row.length; i++) {
            row[i] = field.multiply(row[i], factor);
        }
    }

    private static void addMultiple(Field field, int[] row, int[] other, int factor) {
        for (int i = 0; i < row.length; i++) {
            row[i] ^= field.multiply(other[i], factor);
        }
    }
}
