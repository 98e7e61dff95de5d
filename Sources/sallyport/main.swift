import Commands

Sallyport.main()
