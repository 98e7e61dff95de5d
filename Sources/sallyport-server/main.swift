import Glibc

exit(ServerProgram.run())
