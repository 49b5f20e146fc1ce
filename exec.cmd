@rem The npm scripts say "exec" so that the shell between npm and the program is gone and signals arrive.
@rem The shell of Windows has no such word: here it means to run what follows.
@%*
