event f: Two;
